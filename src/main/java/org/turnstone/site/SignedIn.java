package org.turnstone.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/**
 * Who is at the keyboard, as far as the frame of a page and its forms need to know.
 *
 * @param role what the person does, in words, such as "Police offender manager"
 * @param place the partnership's name
 * @param destinations the rooms that this person may enter, in the order of the navigation
 * @param takesCheckpoints whether this person may keep their agency's copy of the trail's checkpoints
 */
public record SignedIn(
        StaffId staff,
        PartnershipId partnership,
        String name,
        String role,
        String place,
        List<Destination> destinations,
        boolean takesCheckpoints) {

    static Optional<SignedIn> now() {
        return Acting.now().map(SignedIn::as);
    }

    private static SignedIn as(Membership membership) {
        List<Destination> destinations = Arrays.stream(Destination.values())
                .filter(one -> one.activity().isFor(membership.role()))
                .toList();
        return new SignedIn(
                membership.staff(),
                membership.partnership(),
                membership.staffName(),
                membership.role().words(),
                membership.partnershipName(),
                destinations,
                Activity.TAKE_CHECKPOINT.isFor(membership.role()));
    }
}
