package org.turnstone.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells one sending of a form from another with other contents, without keeping what was sent. */
final class SentDigest {
    private SentDigest() {}

    /**
     * Of the fields with their values in order, wherever the fields stand. Line ends count alike, since a page that
     * sends again what it holds may write them otherwise; the token keeps equal contents of two showings apart.
     */
    static String of(String token, String path, Map<String, List<String>> typed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, token);
            add(digest, path);
            new TreeMap<>(typed).forEach((field, values) -> {
                add(digest, field);
                add(digest, Integer.toString(values.size()));
                values.forEach(value -> add(digest, value.replace("\r\n", "\n").replace('\r', '\n')));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With its length before it, so that no two lists of parts read alike. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
