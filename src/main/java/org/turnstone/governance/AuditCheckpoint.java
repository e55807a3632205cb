package org.turnstone.governance;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * What the trail was at a moment, signed: so many entries, the last with this hash. Agencies keep copies, so that a cut
 * tail or a rewritten trail shows. Its text follows the transparency logs' checkpoints: what, size, root, time, a blank
 * line and the signature over all before it.
 */
public record AuditCheckpoint(UUID partnership, long size, String root, Instant at, String signature) {
    private static final String WHAT = "turnstone audit trail ";
    private static final String SIGNED_BY = "— turnstone ";
    private static final int LINES = 6;

    static AuditCheckpoint signed(UUID partnership, long size, String root, Instant at, KeyPair key) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key.getPrivate());
            signer.update(bytes(body(partnership, size, root, at)));
            return new AuditCheckpoint(
                    partnership, size, root, at, Base64.getEncoder().encodeToString(signer.sign()));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the audit key cannot sign", unusable);
        }
    }

    static AuditCheckpoint kept(ResultSet row) throws SQLException {
        return new AuditCheckpoint(
                row.getObject("partnership_id", UUID.class),
                row.getLong("seq"),
                row.getString("root"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("signature"));
    }

    /** @throws IllegalArgumentException when the text is not a checkpoint; the message says so in words */
    public static AuditCheckpoint parse(String text) {
        List<String> lines = text.lines().toList();
        try {
            if (lines.size() == LINES && lines.get(4).isEmpty()) {
                return new AuditCheckpoint(
                        UUID.fromString(after(WHAT, lines.get(0))),
                        Long.parseLong(lines.get(1)),
                        lines.get(2),
                        Instant.parse(lines.get(3)),
                        after(SIGNED_BY, lines.get(5)));
            }
        } catch (RuntimeException malformed) {
            throw new IllegalArgumentException("This file is not a Turnstone audit checkpoint", malformed);
        }
        throw new IllegalArgumentException("This file is not a Turnstone audit checkpoint");
    }

    public String text() {
        return body(partnership, size, root, at) + "\n" + SIGNED_BY + signature + "\n";
    }

    boolean isSignedWith(PublicKey key) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(bytes(body(partnership, size, root, at)));
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static String body(UUID partnership, long size, String root, Instant at) {
        return WHAT + partnership + "\n" + size + "\n" + root + "\n" + at + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String after(String prefix, String line) {
        if (!line.startsWith(prefix)) {
            throw new IllegalArgumentException(line);
        }
        return line.substring(prefix.length());
    }
}
