package org.turnstone.partnership;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals with the newest key the authenticator secrets that are not: those from before there was a key, or from an older one. */
@Service
public class SealSecrets {
    private final JdbcClient database;
    private final SecretsKey key;

    SealSecrets(JdbcClient database, SecretsKey key) {
        this.database = database;
        this.key = key;
    }

    private record Kept(UUID staff, String secret) {}

    /** @return how many were sealed anew */
    @Transactional
    public int renew() {
        List<Kept> older = database
                .sql("select staff_id, totp_secret from partnership.account where totp_secret is not null for update")
                .query((row, number) -> new Kept(row.getObject("staff_id", UUID.class), row.getString("totp_secret")))
                .list()
                .stream()
                .filter(one -> !key.isSealedWithTheNewest(one.secret()))
                .toList();
        older.forEach(one -> database.sql("update partnership.account set totp_secret = ? where staff_id = ?")
                .params(
                        key.seal(
                                key.open(one.secret(), one.staff().toString()),
                                one.staff().toString()),
                        one.staff())
                .update());
        return older.size();
    }
}
