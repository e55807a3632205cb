package org.turnstone.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** Passwords of roles: one is kept, the others are derived from it, and the server is only ever told a verifier. */
final class RolePassword {
    private static final int ROUNDS = 4096;

    private static final String SET = """
            do $$ begin
              execute format('alter role %I password %L',
                             current_setting('turnstone.role'), current_setting('turnstone.verifier'));
            end $$""";

    private RolePassword() {}

    /** HMAC-SHA-256 under the owner's password, so that no second secret has to be kept. */
    static String derived(String secret, String role) {
        try {
            return base64(hmac(secret.getBytes(StandardCharsets.UTF_8), "turnstone role " + role), true);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static void set(Connection connection, String role, String password) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (var said = connection.prepareStatement(
                        "select set_config('turnstone.role', ?, true), set_config('turnstone.verifier', ?, true)");
                var statement = connection.createStatement()) {
            said.setString(1, role);
            said.setString(2, verifier(password));
            said.execute();
            statement.execute(SET);
            connection.commit();
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** SCRAM-SHA-256 as PostgreSQL stores it (RFC 5803), so the password itself stays with us and out of its log. */
    private static String verifier(String password) {
        try {
            byte[] salt = new byte[16];
            new SecureRandom().nextBytes(salt);
            byte[] salted = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
            byte[] stored = MessageDigest.getInstance("SHA-256").digest(hmac(salted, "Client Key"));
            return "SCRAM-SHA-256$%d:%s$%s:%s"
                    .formatted(
                            ROUNDS,
                            base64(salt, false),
                            base64(stored, false),
                            base64(hmac(salted, "Server Key"), false));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes, boolean plain) {
        return (plain ? Base64.getUrlEncoder().withoutPadding() : Base64.getEncoder()).encodeToString(bytes);
    }
}
