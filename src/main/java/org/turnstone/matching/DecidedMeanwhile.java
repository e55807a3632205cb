package org.turnstone.matching;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.matching.Decisions.Settled;
import org.turnstone.partnership.StaffNames;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.PersonId;

/** That another data steward decided of a record while someone had its page open. */
@Component
public class DecidedMeanwhile {
    private final Decisions decisions;
    private final PersonHeaders headers;
    private final StaffNames staff;
    private final AuditTrail trail;

    DecidedMeanwhile(Decisions decisions, PersonHeaders headers, StaffNames staff, AuditTrail trail) {
        this.decisions = decisions;
        this.headers = headers;
        this.staff = staff;
        this.trail = trail;
    }

    /**
     * Who decided and when, which is so whoever it is about; never as what, which would tell of somebody hidden.
     *
     * @param chosen whom the reader chose
     */
    public record Decided(String by, Instant at, Optional<PersonHeader> chosen) {}

    /** @param chosen whom the reader chose; nobody where they chose nobody known */
    Optional<Decided> of(UUID doubt, Optional<PersonId> chosen) {
        return decisions.settled(doubt).map(settled -> {
            Decided decided = new Decided(by(settled), settled.at(), chosen.flatMap(headers::of));
            trail.record(AuditEntry.of(
                    Operation.CONSULTATION,
                    "Was told that a record had been decided by someone else",
                    decided.chosen.stream().map(PersonHeader::person).collect(Collectors.toSet())));
            return decided;
        });
    }

    private String by(Settled settled) {
        return staff.all().stream()
                .filter(one -> one.id().equals(settled.by()))
                .map(StaffNames.StaffName::words)
                .findFirst()
                .orElse("Someone who has left");
    }
}
