package org.turnstone.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.PersonId;

/** Readings of what agencies sent that no room turns into facts yet, as far as whoever acts may see it. */
@Service
public class ReceivedClaims {
    private final ReceivedStore store;
    private final Kinds kinds;

    ReceivedClaims(ReceivedStore store, Kinds kinds) {
        this.store = store;
        this.kinds = kinds;
    }

    /** One row as its agency has it now; values by column. */
    record ReceivedClaim(Claim claim, String kind, LocalDate happenedOn, Map<String, String> values) {}

    /** One row as a page may show it: columns in the order of the extract, those left out that nobody is shown. */
    public record AsReceived(
            Claim claim, String kind, LocalDate happenedOn, Map<String, String> values, Map<String, String> inDetail) {}

    /** Of one person, by kind, the newest event first. */
    @Transactional(readOnly = true)
    public List<AsReceived> of(PersonId person) {
        Map<String, ReceivedKind> received = kinds.received();
        List<AsReceived> shown = new ArrayList<>();
        for (ReceivedClaim claim : store.inForce(List.of(person), List.copyOf(received.keySet()))) {
            ReceivedKind kind = received.get(claim.kind());
            if (kind != null) {
                shown.add(shown(kind, claim));
            }
        }
        return shown;
    }

    /** Of one kind, by person; nobody where a room has taken the kind over. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<AsReceived>> of(Collection<PersonId> people, String name) {
        ReceivedKind kind = kinds.received().get(name);
        return kind == null
                ? Map.of()
                : store.inForce(people, List.of(name)).stream()
                        .map(claim -> shown(kind, claim))
                        .collect(Collectors.groupingBy(one -> one.claim().person()));
    }

    private static AsReceived shown(ReceivedKind kind, ReceivedClaim claim) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> inDetail = new LinkedHashMap<>();
        for (Column column : kind.columns()) {
            String value = claim.values().get(column.name());
            if (value != null && !kind.neverShown().contains(column.name())) {
                (kind.inDetail().contains(column.name()) ? inDetail : values).put(column.name(), value);
            }
        }
        return new AsReceived(claim.claim(), claim.kind(), claim.happenedOn(), values, inDetail);
    }
}
