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

/** A new first password, to be changed at the next sign-in, for someone who lost password or phone. The app must be set up again; nothing is skipped. */
@Service
public class ResetAccount {
    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final LiveSignIns signIns;
    private final ApplicationEventPublisher events;

    ResetAccount(StaffAccounts accounts, PasswordHashes hashes, LiveSignIns signIns, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.signIns = signIns;
        this.events = events;
    }

    @Transactional
    public AccountAnswer reset(StaffId staff, String password) {
        accounts.requireKeeper();
        Credentials credentials = accounts.credentials(staff).orElseThrow(NotFound::new);
        List<Problem> problems = accounts.problems("password", staff, credentials.username(), password);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        accounts.setPassword(staff, hashes.hash(password), true);
        accounts.forgetAuthenticator(staff);
        signIns.endAllOf(staff, null);
        events.publishEvent(new PasswordSet(staff));
        return new Changed();
    }
}
