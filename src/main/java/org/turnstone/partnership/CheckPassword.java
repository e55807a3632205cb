package org.turnstone.partnership;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.PartnershipEvent.Ground;
import org.turnstone.partnership.PasswordAnswer.Next;

/** The first question at the door. Does the same work whether or not there is such an account. */
@Service
public class CheckPassword {
    private final Accounts accounts;
    private final Memberships memberships;
    private final KnownPlaces places;
    private final SignInTries tries;
    private final PasswordHashes hashes;
    private final Refusals refusals;
    private final TransactionTemplate transaction;

    CheckPassword(
            Accounts accounts,
            Memberships memberships,
            KnownPlaces places,
            SignInTries tries,
            PasswordHashes hashes,
            Refusals refusals,
            ActingTransactionManager transactions) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.places = places;
        this.tries = tries;
        this.hashes = hashes;
        this.refusals = refusals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The slow comparison holds no connection: it happens between two transactions. */
    public PasswordAnswer check(String typedUsername, String password, Place place) {
        Try now = transaction.execute(status -> begin(Accounts.normal(typedUsername), place));
        Account account = now.account();
        if (now.standing().mustWait()) {
            if (now.standing().first()) {
                refusals.record(account.exists() ? account.staff() : null, now.memberships(), Ground.TOO_SOON, 0);
            }
            return new PasswordAnswer.TooSoon(now.standing().delay());
        }
        boolean right = hashes.matches(password, account.passwordHash());
        int tooSoon = now.standing().tooSoon();
        if (right
                && account.exists()
                && !account.disabled()
                && !now.memberships().isEmpty()) {
            transaction.executeWithoutResult(status -> tries.succeeded(now.buckets()));
            if (tooSoon > 0) {
                refusals.record(account.staff(), now.memberships(), Ground.TOO_SOON, tooSoon);
            }
            return new PasswordAnswer.Passed(account.staff(), account.username(), now.memberships(), next(account));
        }
        refusals.record(account.exists() ? account.staff() : null, now.memberships(), ground(now, right), tooSoon);
        return new PasswordAnswer.Refused();
    }

    private Try begin(String username, Place place) {
        Account account = accounts.toSignIn(username);
        List<Bucket> buckets = places.bucketsFor(account, place);
        SignInTries.Standing standing = tries.begin(buckets);
        boolean told = !standing.mustWait() || standing.first();
        return new Try(account, told ? memberships.liveOf(account.staff()) : List.of(), buckets, standing);
    }

    private static Next next(Account account) {
        if (!account.codeNeeded() && account.secret() == null) {
            return Next.SIGNED_IN;
        }
        return account.secret() == null ? Next.ENROL : Next.CODE;
    }

    private static Ground ground(Try now, boolean right) {
        if (!now.account().exists()) {
            return Ground.NO_ACCOUNT;
        }
        if (!right) {
            return Ground.WRONG_PASSWORD;
        }
        return now.account().disabled() ? Ground.DISABLED : Ground.NO_MEMBERSHIP;
    }

    private record Try(
            Account account, List<Membership> memberships, List<Bucket> buckets, SignInTries.Standing standing) {}
}
