package org.turnstone.partnership;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.PartnershipEvent.AuthenticatorEnrolled;
import org.turnstone.partnership.PartnershipEvent.Ground;
import org.turnstone.shared.StaffId;

/** The second question at the door: the code of an app that was set up before, or is being set up now. */
@Service
public class CheckCode {
    private final Accounts accounts;
    private final Memberships memberships;
    private final KnownPlaces places;
    private final SignInTries tries;
    private final Refusals refusals;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CheckCode(
            Accounts accounts,
            Memberships memberships,
            KnownPlaces places,
            SignInTries tries,
            Refusals refusals,
            ApplicationEventPublisher events,
            Clock clock,
            ActingTransactionManager transactions) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.places = places;
        this.tries = tries;
        this.refusals = refusals;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param newSecret of the app that is being set up; empty when one was set up before */
    public CodeAnswer check(String username, String code, String newSecret, Place place) {
        Account account = transaction.execute(status -> accounts.toSignIn(username));
        List<Membership> live = memberships.liveOf(account.staff());
        List<Bucket> bucket = transaction.execute(status -> List.of(places.bucketForCode(account.staff(), place)));
        SignInTries.Standing standing = transaction.execute(status -> tries.begin(bucket));
        if (standing.mustWait()) {
            if (standing.first()) {
                refusals.record(account.staff(), live, Ground.TOO_SOON, 0);
            }
            return new CodeAnswer.TooSoon(standing.delay());
        }
        if (account.disabled() || live.isEmpty() || !fits(account, code, newSecret, live)) {
            refusals.record(account.staff(), live, Ground.WRONG_CODE, standing.tooSoon());
            return new CodeAnswer.Wrong();
        }
        transaction.executeWithoutResult(status -> tries.succeeded(bucket));
        return new CodeAnswer.Right(live);
    }

    private boolean fits(Account account, String code, String newSecret, List<Membership> live) {
        String secret = account.secret() == null ? newSecret : account.secret();
        OptionalLong step =
                secret.isEmpty() ? OptionalLong.empty() : Authenticator.stepOf(code, secret, clock.instant());
        if (step.isEmpty()) {
            return false;
        }
        return account.secret() == null
                ? enrol(account.staff(), newSecret, step.getAsLong(), live)
                : transaction.execute(status -> accounts.useCode(account.staff(), step.getAsLong()));
    }

    private boolean enrol(StaffId staff, String secret, long step, List<Membership> live) {
        return Acting.as(
                live.getFirst(),
                () -> transaction.execute(status -> {
                    boolean enrolled = accounts.enrol(staff, secret, step);
                    if (enrolled) {
                        events.publishEvent(new AuthenticatorEnrolled(staff));
                    }
                    return enrolled;
                }));
    }
}
