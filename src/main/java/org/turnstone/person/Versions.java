package org.turnstone.person;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by which two versions of what is said of a record are told apart. */
final class Versions {
    private Versions() {}

    static String digest(SaidOfPerson said) {
        String all = said.whole() + "|" + said.withdrawn() + "|" + said.category() + "|" + said.handling() + "|"
                + said.block().said();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
