package org.turnstone.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Marker;
import org.turnstone.imports.Markers;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.Offences;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Regime;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpells;
import org.turnstone.workload.ReadWorkload;

/** What each gate turns on, read as whoever acts may see it. */
@Component
class GateReading {
    private final PersonHeaders people;
    private final Markers markers;
    private final CustodySpells custody;
    private final Offences offences;
    private final MatrixStore matrices;
    private final MatrixReading scores;
    private final ReadWorkload workload;
    private final Clock clock;

    GateReading(
            PersonHeaders people,
            Markers markers,
            CustodySpells custody,
            Offences offences,
            MatrixStore matrices,
            MatrixReading scores,
            ReadWorkload workload,
            Clock clock) {
        this.people = people;
        this.markers = markers;
        this.custody = custody;
        this.offences = offences;
        this.matrices = matrices;
        this.scores = scores;
        this.workload = workload;
        this.clock = clock;
    }

    List<Gate> gates() {
        return Gate.on(London.today(clock));
    }

    List<GateFinding> findings(Nomination nomination, Membership reader) {
        LocalDate today = London.today(clock);
        Instant now = clock.instant();
        PersonId person = nomination.person();
        Optional<PersonHeader> header = people.of(person);
        return GateRules.findings(
                Gate.on(today),
                new GateFacts(
                        today,
                        nomination.isWildCard(),
                        nomination.youthAgrees(),
                        header.flatMap(PersonHeader::dateOfBirth),
                        header.flatMap(PersonHeader::postcode),
                        reader.regime() == Regime.COMPETENT_AUTHORITY,
                        sexOffender(person, today, now),
                        custody.of(Set.of(person)).getOrDefault(person, List.of()),
                        offences.asKnownAt(person, now).stream()
                                .filter(OffenceDisposal::isProven)
                                .toList(),
                        workload.cohort(),
                        matrices.inForce(today).flatMap(matrix -> header.map(one -> scores.score(matrix, one)))));
    }

    /** The score by the version in force; by the newest that ships where none is. */
    MatrixScore score(PersonHeader person) {
        return scores.score(
                matrices.inForce(London.today(clock))
                        .orElseGet(() -> Matrix.shipped().getFirst()),
                person);
    }

    boolean hasMatrix() {
        return matrices.inForce(London.today(clock)).isPresent();
    }

    /** The days of a marker that is in force and that whoever acts may see. */
    Optional<Period> sexOffender(PersonId person, LocalDate day, Instant known) {
        return markers.on(person, day, known).stream()
                .filter(marker -> marker.kind() == Marker.Kind.RSO)
                .map(Marker::period)
                .findFirst();
    }
}
