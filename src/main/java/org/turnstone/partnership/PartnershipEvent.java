package org.turnstone.partnership;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.StaffId;

/** What has happened to staff, their accounts and their sign-ins; published in the transaction that it tells of. */
public sealed interface PartnershipEvent {
    record SignedIn(SignInId signIn) implements PartnershipEvent {}

    /**
     * @param staff whose account was tried, or none when there is no such account
     * @param tooSoon tries since the last that was looked at, of which no more was heard than that they came too soon
     */
    record SignInRefused(@Nullable StaffId staff, Ground ground, int tooSoon) implements PartnershipEvent {}

    record SignInEnded(SignInId signIn, StaffId staff) implements PartnershipEvent {}

    record AuthenticatorEnrolled(StaffId staff) implements PartnershipEvent {}

    record StaffAppointed(StaffId staff) implements PartnershipEvent {}

    record AccountOpened(StaffId staff) implements PartnershipEvent {}

    record PasswordSet(StaffId staff) implements PartnershipEvent {}

    record AccountDisabled(StaffId staff) implements PartnershipEvent {}

    record MembershipEnded(MembershipId membership, StaffId staff) implements PartnershipEvent {}

    /**
     * An agency, a team, an area or a ward was added or changed.
     *
     * @param what such as "Agency added"
     * @param detail which one, and field by field what it was before and is now
     */
    record Rearranged(String what, Map<String, String> detail) implements PartnershipEvent {
        public Rearranged {
            detail = Map.copyOf(detail);
        }
    }

    enum Ground {
        NO_ACCOUNT("no such account"),
        WRONG_PASSWORD("wrong password"),
        DISABLED("the account is disabled"),
        NO_MEMBERSHIP("no membership is live"),
        WRONG_CODE("wrong or used code"),
        /** Told once for each wait, so that nobody can fill the trail; the next try that is looked at says how many. */
        TOO_SOON("tried again before the wait was over");

        private final String words;

        Ground(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
