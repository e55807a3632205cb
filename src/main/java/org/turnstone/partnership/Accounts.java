package org.turnstone.partnership;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.StaffId;

@Component
class Accounts {
    private static final int LONGEST_USERNAME = 254;

    private final JdbcClient database;
    private final PasswordHashes hashes;
    private final SecretsKey secrets;

    Accounts(JdbcClient database, PasswordHashes hashes, SecretsKey secrets) {
        this.database = database;
        this.hashes = hashes;
        this.secrets = secrets;
    }

    /** As it is stored and compared; empty when no account could be called so. */
    static String normal(String typed) {
        String name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean possible = name.length() <= LONGEST_USERNAME && name.chars().noneMatch(Character::isISOControl);
        return possible ? name : "";
    }

    Account toSignIn(String username) {
        return database.sql("select * from partnership.account_to_sign_in(:username)")
                .param("username", username)
                .query((row, number) -> new Account(
                        true,
                        new StaffId(row.getObject("staff_id", UUID.class)),
                        username,
                        row.getString("password_hash"),
                        opened(row.getString("totp_secret"), row.getString("staff_id")),
                        row.getLong("totp_last_step"),
                        row.getBoolean("disabled"),
                        row.getBoolean("code_needed")))
                .optional()
                .orElseGet(() -> new Account(
                        false, new StaffId(UUID.randomUUID()), username, hashes.ofNobody(), null, 0, true, true));
    }

    private @Nullable String opened(@Nullable String secret, String staff) {
        return secret == null ? null : secrets.open(secret, staff);
    }

    boolean useCode(StaffId staff, long step) {
        return database.sql("select partnership.use_code(:staff, :step)")
                .param("staff", staff.value())
                .param("step", step)
                .query(Boolean.class)
                .single();
    }

    boolean enrol(StaffId staff, String secret, long step) {
        return database.sql("select partnership.enrol_authenticator(:staff, :secret, :step)")
                .param("staff", staff.value())
                .param("secret", secrets.seal(secret, staff.value().toString()))
                .param("step", step)
                .query(Boolean.class)
                .single();
    }
}
