package org.turnstone.governance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail as it lies in the database, with everything its hash rests on. The hash is worked out here anew,
 * apart from {@code governance.append_audit}, which wrote it. Digests are in small hexadecimal letters.
 *
 * @param detail the erasable part; none where there was none or where it has been erased
 */
record AuditRow(
        UUID partnership,
        long seq,
        Instant at,
        String operation,
        String what,
        @Nullable UUID membership,
        @Nullable UUID staff,
        String agency,
        String role,
        String reason,
        String subjectsDigest,
        String detailDigest,
        String previous,
        String hash,
        List<UUID> subjects,
        @Nullable Detail detail) {
    static final String FIRST_PREVIOUS = "00";
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
    private static final String SEPARATOR = "\u001f";

    record Detail(String salt, String text) {}

    AuditRow {
        subjects = List.copyOf(subjects);
    }

    String expectedHash() {
        String canonical = String.join(
                SEPARATOR,
                partnership.toString(),
                Long.toString(seq),
                AT.format(at),
                operation,
                what,
                membership == null ? "" : membership.toString(),
                staff == null ? "" : staff.toString(),
                agency,
                role,
                reason,
                subjectsDigest,
                detailDigest);
        return sha256(HexFormat.of().parseHex(previous), utf8(canonical));
    }

    String expectedSubjectsDigest() {
        return sha256(
                new byte[0],
                utf8(subjects.stream().map(UUID::toString).distinct().sorted().collect(Collectors.joining(","))));
    }

    boolean detailFits() {
        return detail == null
                || sha256(HexFormat.of().parseHex(detail.salt()), utf8(detail.text()))
                        .equals(detailDigest);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(first);
            return HexFormat.of().formatHex(digest.digest(second));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
