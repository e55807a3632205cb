package org.turnstone.partnership;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** The accounts of the acting membership's own partnership; the database shows no others. */
@Component
class StaffAccounts {
    private final JdbcClient database;
    private final Clock clock;

    StaffAccounts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Credentials(String username, String passwordHash) {}

    /** This room stands below governance, so its acts ask for their one role themselves. */
    Membership requireKeeper() {
        Membership by = Acting.required();
        if (by.role() != Role.ADMINISTRATOR && !by.role().isJob()) {
            throw new NotAllowed();
        }
        return by;
    }

    /** @throws NotFound when the partnership has no such staff */
    List<Problem> problems(String field, StaffId staff, String username, String password) {
        List<String> names = database.sql("""
                select s.name, s.email, p.name as partnership
                from partnership.staff s join partnership.partnership p on p.partnership_id = s.partnership_id
                where s.staff_id = :staff
                """)
                .param("staff", staff.value())
                .query((row, number) ->
                        List.of(row.getString("name"), row.getString("email"), row.getString("partnership"), username))
                .optional()
                .orElseThrow(NotFound::new);
        return PasswordRules.problems(field, password, names, CommonPasswords.WORDS);
    }

    /** @param first whether the password has to be changed at the first sign-in */
    boolean open(StaffId staff, String username, String hash, boolean first) {
        return database.sql("""
                insert into partnership.account (staff_id, username, password_hash, first_password)
                values (:staff, :username, :hash, :first)
                on conflict do nothing
                """)
                        .param("staff", staff.value())
                        .param("username", username)
                        .param("hash", hash)
                        .param("first", first)
                        .update()
                == 1;
    }

    Optional<Credentials> credentials(StaffId staff) {
        return database.sql("select username, password_hash from partnership.account where staff_id = :staff")
                .param("staff", staff.value())
                .query((row, number) -> new Credentials(row.getString("username"), row.getString("password_hash")))
                .optional();
    }

    /** @param first as for a new account */
    void setPassword(StaffId staff, String hash, boolean first) {
        database.sql("""
                update partnership.account set password_hash = :hash, first_password = :first where staff_id = :staff
                """)
                .param("staff", staff.value())
                .param("hash", hash)
                .param("first", first)
                .update();
    }

    boolean hasFirstPassword(StaffId staff) {
        return database.sql("select first_password from partnership.account where staff_id = :staff")
                .param("staff", staff.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void forgetAuthenticator(StaffId staff) {
        database.sql("update partnership.account set totp_secret = null where staff_id = :staff")
                .param("staff", staff.value())
                .update();
    }

    boolean disable(StaffId staff) {
        return database.sql("""
                update partnership.account set disabled_at = :now where staff_id = :staff and disabled_at is null
                """)
                        .param("staff", staff.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
