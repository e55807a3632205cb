package org.turnstone.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.matching.Decisions.Settled;
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.PersonId;

/** What another data steward decided of a record while someone had its page open, as far as that one may be told. */
@Component
public class DecidedMeanwhile {
    private final Decisions decisions;
    private final PersonHeaders headers;
    private final HeldRecords records;
    private final StaffNames staff;
    private final AuditTrail trail;

    DecidedMeanwhile(
            Decisions decisions, PersonHeaders headers, HeldRecords records, StaffNames staff, AuditTrail trail) {
        this.decisions = decisions;
        this.headers = headers;
        this.records = records;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * @param told none where it was said to be about someone whom the reader may not be shown: then it is decided, no more
     * @param chosen whom the reader chose
     */
    public record Decided(Optional<Told> told, Optional<PersonHeader> chosen) {}

    /**
     * @param same whether it is about someone who was known, not someone new
     * @param person whom it is about; nobody where that is someone new of whom no record may be shown
     */
    public record Told(boolean same, Optional<PersonHeader> person, String by, Instant at) {}

    /**
     * @param chosen whom the reader chose; nobody where they chose nobody known
     * @param personRef what the agency calls the record, as the page that was open had it
     */
    Optional<Decided> of(UUID doubt, Optional<PersonId> chosen, String personRef) {
        return decisions.settled(doubt).map(settled -> {
            Decided decided = new Decided(told(settled, personRef), chosen.flatMap(headers::of));
            Set<PersonId> shown = Stream.concat(decided.told.flatMap(Told::person).stream(), decided.chosen.stream())
                    .map(PersonHeader::person)
                    .collect(Collectors.toSet());
            trail.record(AuditEntry.of(
                    Operation.CONSULTATION, "Was told how a record had been decided by someone else", shown));
            return decided;
        });
    }

    private Optional<Told> told(Settled settled, String personRef) {
        String by = staff.all().stream()
                .filter(one -> one.id().equals(settled.by()))
                .map(StaffNames.StaffName::words)
                .findFirst()
                .orElse("Someone who has left");
        if (settled.person().isEmpty()) {
            Optional<PersonHeader> someoneNew = records.standing(new RecordRef(settled.agency(), personRef))
                    .flatMap(standing -> headers.of(standing.person()));
            return Optional.of(new Told(false, someoneNew, by, settled.at()));
        }
        return settled.person()
                .flatMap(headers::of)
                .map(person -> new Told(true, Optional.of(person), by, settled.at()));
    }
}
