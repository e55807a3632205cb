package org.turnstone.governance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The Ed25519 key that signs checkpoints. It lies outside the database and its folder, so that whoever can change the
 * trail cannot sign it anew. Made on first use, readable by the program alone.
 */
@Component
public class AuditKey {
    private final Path file;

    AuditKey(@Value("${turnstone.audit-key:#{systemProperties['user.home']}/.turnstone/keys/audit.key}") Path file) {
        this.file = file;
    }

    /** For a command, which has no settings but its own. */
    public static AuditKey at(Path file) {
        return new AuditKey(file);
    }

    synchronized KeyPair pair() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            List<String> lines = Files.readAllLines(file);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(decoded(lines.get(0)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(lines.get(1)))));
        } catch (IOException | GeneralSecurityException | IndexOutOfBoundsException unusable) {
            throw new IllegalStateException("The audit key " + file + " cannot be read or made", unusable);
        }
    }

    private void make() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                "audit",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(
                fresh,
                List.of(
                        encoded(pair.getPublic().getEncoded()),
                        encoded(pair.getPrivate().getEncoded())),
                StandardOpenOption.WRITE);
        Files.move(fresh, file);
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
