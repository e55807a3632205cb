package org.turnstone.governance;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.PartnershipEvent;
import org.turnstone.partnership.PartnershipEvent.AccountDisabled;
import org.turnstone.partnership.PartnershipEvent.AccountOpened;
import org.turnstone.partnership.PartnershipEvent.AuthenticatorEnrolled;
import org.turnstone.partnership.PartnershipEvent.MembershipEnded;
import org.turnstone.partnership.PartnershipEvent.PasswordSet;
import org.turnstone.partnership.PartnershipEvent.Rearranged;
import org.turnstone.partnership.PartnershipEvent.SignInEnded;
import org.turnstone.partnership.PartnershipEvent.SignInRefused;
import org.turnstone.partnership.PartnershipEvent.SignedIn;
import org.turnstone.partnership.PartnershipEvent.StaffAppointed;
import org.turnstone.partnership.Role;
import org.turnstone.shared.StaffId;

/** The partnership room stands below this one and cannot write the trail itself. */
@Component
class AuditRecordsSignIns {
    private final AuditTrail trail;
    private final AuditCheckpoints checkpoints;

    AuditRecordsSignIns(AuditTrail trail, AuditCheckpoints checkpoints) {
        this.trail = trail;
        this.checkpoints = checkpoints;
    }

    @EventListener
    void on(PartnershipEvent happened) {
        trail.record(
                switch (happened) {
                    case SignedIn(var signIn) ->
                        entry(
                                Operation.SIGN_IN,
                                "Signed in",
                                "sign_in",
                                signIn.value().toString());
                    case SignInRefused refused -> refusal(refused);
                    case SignInEnded(var signIn, var staff) -> entry(Operation.SIGN_IN, "Sign-in ended", staff);
                    case AuthenticatorEnrolled(var staff) ->
                        entry(Operation.ADMINISTRATION, "Authenticator app set up", staff);
                    case StaffAppointed(var staff) -> entry(Operation.ADMINISTRATION, "Role given", staff);
                    case AccountOpened(var staff) -> entry(Operation.ADMINISTRATION, "Account opened", staff);
                    case PasswordSet(var staff) -> entry(Operation.ADMINISTRATION, "Password set", staff);
                    case AccountDisabled(var staff) -> entry(Operation.ADMINISTRATION, "Account disabled", staff);
                    case MembershipEnded(var membership, var staff) ->
                        entry(Operation.ADMINISTRATION, "Membership ended", staff);
                    case Rearranged(var what, var detail) ->
                        AuditEntry.of(Operation.ADMINISTRATION, what, Set.of()).with(detail);
                });
        if (happened instanceof SignedIn && Acting.required().role() == Role.PRIVACY_OFFICER) {
            checkpoints.signIfPossible();
        }
    }

    private static AuditEntry refusal(SignInRefused refused) {
        Map<String, String> detail = new TreeMap<>();
        if (refused.staff() != null) {
            detail.put("staff", refused.staff().value().toString());
        }
        if (refused.tooSoon() > 0) {
            detail.put("tries_before_it_that_came_too_soon", Integer.toString(refused.tooSoon()));
        }
        return AuditEntry.of(
                        Operation.REFUSAL,
                        "Sign-in refused: " + refused.ground().words(),
                        Set.of())
                .with(detail);
    }

    private static AuditEntry entry(Operation operation, String what, StaffId staff) {
        return entry(operation, what, "staff", staff.value().toString());
    }

    private static AuditEntry entry(Operation operation, String what, String name, String value) {
        return AuditEntry.of(operation, what, Set.of()).with(Map.of(name, value));
    }
}
