package org.turnstone.partnership;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.StaffId;

/** Whoever acts shows again that they are who signed in, before something grave. Tries are counted as at the door. */
@Service
public class ConfirmPassword {
    private final StaffAccounts accounts;
    private final PasswordHashes hashes;
    private final SignInTries tries;

    ConfirmPassword(StaffAccounts accounts, PasswordHashes hashes, SignInTries tries) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.tries = tries;
    }

    /** What came of it. */
    public enum Answer {
        RIGHT,
        WRONG,
        TOO_SOON
    }

    @Transactional
    public Answer confirm(String password) {
        StaffId staff = Acting.required().staff();
        List<Bucket> bucket = List.of(Bucket.of(Throttle.ACCOUNT, staff.value().toString(), "own password"));
        if (tries.begin(bucket).mustWait()) {
            return Answer.TOO_SOON;
        }
        String hash = accounts.credentials(staff).orElseThrow(NotFound::new).passwordHash();
        if (!hashes.matches(password, hash)) {
            return Answer.WRONG;
        }
        tries.succeeded(bucket);
        return Answer.RIGHT;
    }
}
