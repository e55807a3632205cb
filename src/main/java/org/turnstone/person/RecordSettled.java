package org.turnstone.person;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.Audited;
import org.turnstone.governance.Operation;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The data steward has said whom a doubtful record is about; nobody known where it is a new person. */
public record RecordSettled(
        PartnershipId partnership,
        AgencyCode agency,
        String personRef,
        Optional<PersonId> same,
        StaffId by,
        String reason)
        implements Audited {
    @Override
    public AuditEntry audit() {
        String what = same.isPresent()
                ? "Said that a doubtful record is someone known"
                : "Said that a doubtful record is someone new";
        return AuditEntry.of(Operation.COMBINATION, what, same.map(Set::of).orElse(Set.of()))
                .because(reason)
                .with(Map.of("agency", agency.value(), "record", personRef));
    }
}
