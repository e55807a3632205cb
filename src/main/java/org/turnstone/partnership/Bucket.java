package org.turnstone.partnership;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tries that count against one another; its name is a digest, so that neither names nor addresses are kept. */
record Bucket(Throttle throttle, String name) {
    static Bucket of(Throttle throttle, String... parts) {
        return new Bucket(throttle, digest(throttle.name() + "\n" + String.join("\n", parts)));
    }

    static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
