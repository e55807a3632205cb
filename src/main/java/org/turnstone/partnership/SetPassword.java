package org.turnstone.partnership;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.PartnershipEvent.PasswordSet;
import org.turnstone.partnership.StaffAccounts.Credentials;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** One's own password, for whoever still knows the old one; every other sign-in of the person ends. */
@Service
public class SetPassword {
    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final SignInTries tries;
    private final LiveSignIns signIns;
    private final ApplicationEventPublisher events;

    SetPassword(
            StaffAccounts accounts,
            PasswordHashes hashes,
            SignInTries tries,
            LiveSignIns signIns,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.tries = tries;
        this.signIns = signIns;
        this.events = events;
    }

    @Transactional
    public AccountAnswer set(String current, String next, SignInId here) {
        StaffId staff = Acting.required().staff();
        Credentials credentials = accounts.credentials(staff).orElseThrow(NotFound::new);
        List<Bucket> bucket = List.of(Bucket.of(Throttle.ACCOUNT, staff.value().toString(), "own password"));
        if (tries.begin(bucket).mustWait()) {
            return refused("There have been too many tries. Wait a while, then try again");
        }
        if (!hashes.matches(current, credentials.passwordHash())) {
            return refused("Enter the password that you use now");
        }
        tries.succeeded(bucket);
        List<Problem> problems = accounts.problems("next", staff, credentials.username(), next);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (next.equals(current)) {
            return new Refused(List.of(new Problem("next", "Choose a password other than the one you use now")));
        }
        accounts.setPassword(staff, hashes.hash(next), false);
        signIns.endAllOf(staff, here);
        events.publishEvent(new PasswordSet(staff));
        return new Changed();
    }

    /** Whether the password of whoever acts was set by someone else, and nothing may be done before it is changed. */
    @Transactional(readOnly = true)
    public boolean isOwed() {
        return accounts.hasFirstPassword(Acting.required().staff());
    }

    private static AccountAnswer refused(String message) {
        return new Refused(List.of(new Problem("current", message)));
    }
}
