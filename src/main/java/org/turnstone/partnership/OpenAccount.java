package org.turnstone.partnership;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.PartnershipEvent.AccountOpened;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** Gives a member of staff a username and a first password, which they change at the first sign-in. For administrators. */
@Service
public class OpenAccount {
    private static final int SHORTEST_USERNAME = 3;

    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final ApplicationEventPublisher events;

    OpenAccount(StaffAccounts accounts, PasswordHashes hashes, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.events = events;
    }

    @Transactional
    public AccountAnswer open(StaffId staff, String username, String password) {
        return open(staff, username, password, true);
    }

    /** An account of the demonstration, whose password everyone is told: it is not asked to be changed. */
    @Transactional
    public AccountAnswer openInDemonstration(StaffId staff, String username, String password) {
        return open(staff, username, password, false);
    }

    private AccountAnswer open(StaffId staff, String username, String password, boolean first) {
        accounts.requireKeeper();
        String normal = Accounts.normal(username);
        if (normal.length() < SHORTEST_USERNAME || normal.contains(" ")) {
            return refused("username", "Enter a username of at least 3 characters without spaces");
        }
        List<Problem> problems = accounts.problems("password", staff, normal, password);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!accounts.open(staff, normal, hashes.hash(password), first)) {
            return refused(
                    "username", "Choose another username: this one is taken, or the person has an account already");
        }
        events.publishEvent(new AccountOpened(staff));
        return new Changed();
    }

    private static AccountAnswer refused(String field, String message) {
        return new Refused(List.of(new Problem(field, message)));
    }
}
