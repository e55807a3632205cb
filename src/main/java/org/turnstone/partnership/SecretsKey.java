package org.turnstone.partnership;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be read by whoever has only the database or a copy of it: AES-256-GCM under a key in a file outside
 * it. The file holds one key a line, the newest first; a new first line is used for what is sealed from then on, and the
 * housekeeping job seals the rest anew, after which the old line can go.
 */
@Component
class SecretsKey {
    private static final String MARK = "sealed:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    SecretsKey(
            @Value("${turnstone.secrets-key:#{systemProperties['user.home']}/.turnstone/keys/secrets.key}") Path file) {
        this.file = file;
    }

    /** @param whose bound to the text, so that it opens for nobody else */
    String seal(String text, String whose) {
        byte[] key = keys().getFirst();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, whose, text.getBytes(StandardCharsets.UTF_8));
        return MARK + name(key) + ":" + encoded(nonce) + ":" + encoded(sealed);
    }

    /** What was written before there was a key is given back as it is. */
    String open(String stored, String whose) {
        if (!stored.startsWith(MARK)) {
            return stored;
        }
        String[] parts = stored.substring(MARK.length()).split(":", -1);
        byte[] key = keys().stream()
                .filter(one -> name(one).equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The key " + parts[0] + " is missing in " + file));
        byte[] text = cipher(Cipher.DECRYPT_MODE, key, decoded(parts[1]), whose, decoded(parts[2]));
        return new String(text, StandardCharsets.UTF_8);
    }

    boolean isSealedWithTheNewest(String stored) {
        return stored.startsWith(MARK + name(keys().getFirst()) + ":");
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String whose, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException(
                    "A sealed secret cannot be opened: it was changed, or is another's", notOurs);
        }
    }

    private synchronized List<byte[]> keys() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            List<byte[]> keys = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> decoded(line.strip()))
                    .toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length != KEY_BYTES)) {
                throw new IllegalStateException("Each line of " + file + " must be 32 bytes in base64");
            }
            return keys;
        } catch (IOException | IllegalArgumentException unusable) {
            throw new IllegalStateException("The key file " + file + " cannot be read or made", unusable);
        }
    }

    private void make() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                "secrets",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, encoded(key) + "\n", StandardOpenOption.WRITE);
        Files.move(fresh, file);
    }

    /** Tells keys apart and nothing of them. */
    private static String name(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
