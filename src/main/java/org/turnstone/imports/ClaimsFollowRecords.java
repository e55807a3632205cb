package org.turnstone.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.RecordsMoved;
import org.turnstone.shared.PersonId;

/** Records taken to another person take their rows' claims with them, in every room. Heard before the audit trail is. */
@Component
class ClaimsFollowRecords {
    private final Kinds kinds;
    private final SourceRows source;
    private final ClaimRows rows;
    private final WorkOut facts;
    private final List<SaidAtScreen> atScreens;

    ClaimsFollowRecords(Kinds kinds, SourceRows source, ClaimRows claims, WorkOut facts, List<SaidAtScreen> atScreens) {
        this.kinds = kinds;
        this.atScreens = atScreens;
        this.source = source;
        this.rows = claims;
        this.facts = facts;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void on(RecordsMoved moved) {
        Set<PersonId> both = Set.of(moved.from(), moved.to());
        facts.fromAllClaims(both, () -> follow(moved, both));
    }

    /** First every claim, then what rests on them: a room's facts may rest on another's. */
    private int follow(RecordsMoved moved, Set<PersonId> both) {
        Map<String, List<SourceRows.Key>> byKind = source.ofRecords(moved.from(), moved.records()).stream()
                .collect(Collectors.groupingBy(SourceRows.Key::kind));
        int claims = 0;
        for (Extract extract : kinds.all()) {
            if (extract.claims().isPresent()) {
                claims += rows.move(extract.claims().get(), moved, byKind.getOrDefault(extract.kind(), List.of()));
            }
            if (extract.besides().isPresent()) {
                claims += rows.move(extract.besides().get(), moved, List.of());
            }
        }
        for (SaidAtScreen said : atScreens) {
            claims += rows.move(said.claims(), moved, List.of());
        }
        source.follow(moved);
        kinds.all().forEach(extract -> extract.follow(moved.partnership(), both));
        atScreens.forEach(said -> said.follow(moved.partnership(), both));
        return claims;
    }
}
