package org.turnstone.partnership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.StaffId;

/** Who acts, for which agency, as what: the subject of every access decision. Jobs and feeds have memberships too. */
public record Membership(
        MembershipId id,
        StaffId staff,
        String staffName,
        PartnershipId partnership,
        String partnershipName,
        AgencyCode agency,
        String agencyName,
        Regime regime,
        Role role,
        @Nullable UUID team,
        Period period) {
    /** Whose word something is: the name and the agency. */
    public String words() {
        return staffName + ", " + agencyName;
    }
}
