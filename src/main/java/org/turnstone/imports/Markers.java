package org.turnstone.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.ReceivedClaims.ReceivedClaim;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** Readings of the marks that agencies have put on people, as far as whoever acts may see them. */
@Service
public class Markers {
    private static final String EXTRACT = "markers";

    private final ReceivedStore store;

    Markers(ReceivedStore store) {
        this.store = store;
    }

    /** Those in force on a day, as known at a moment. */
    @Transactional(readOnly = true)
    public List<Marker> on(PersonId person, LocalDate day, Instant known) {
        return Marker.inForce(
                store.asKnownAt(person, EXTRACT, known).stream()
                        .flatMap(Markers::read)
                        .toList(),
                day);
    }

    private static Stream<Marker> read(ReceivedClaim claim) {
        String level = claim.values().getOrDefault("level", "");
        LocalDate to = Optional.ofNullable(claim.values().get("to"))
                .map(LocalDate::parse)
                .orElse(null);
        return Marker.Kind.of(claim.values().getOrDefault("marker", "")).stream()
                .map(kind -> new Marker(kind, level, new Period(claim.happenedOn(), to)));
    }
}
