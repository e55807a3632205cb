package org.turnstone.partnership;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes of six digits that change every 30 seconds. Source: RFC 6238 with HMAC-SHA-1; RFC 4226 5.3. */
public final class Authenticator {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Authenticator() {}

    /** 160 bits, as RFC 4226 section 4 recommends, in the letters that authenticator apps take. */
    public static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return base32(secret);
    }

    /** What an authenticator app opens or is given as a QR code. */
    public static String address(String username, String secret) {
        String label = URLEncoder.encode("Turnstone:" + username, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=Turnstone";
    }

    /** The step whose code this is, when it is the present one or a neighbour; clocks differ a little. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        String digits = code.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{6}")) {
            return OptionalLong.empty();
        }
        long step = stepAt(now);
        return LongStream.rangeClosed(step - 1, step + 1)
                .filter(near -> codeAt(secret, near).equals(digits))
                .max();
    }

    public static String codeAt(String secret, Instant instant) {
        return codeAt(secret, stepAt(instant));
    }

    private static long stepAt(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), STEP_SECONDS);
    }

    private static String codeAt(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] sum =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = sum[sum.length - 1] & 0xf;
            int number = ByteBuffer.wrap(sum).getInt(offset) & 0x7fffffff;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 4648 section 6, without padding. */
    static String base32(byte[] bytes) {
        var letters = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = ((held << 8) | (next & 0xff)) & 0xfff;
            for (bits += 8; bits >= 5; bits -= 5) {
                letters.append(BASE32.charAt((held >> (bits - 5)) & 31));
            }
        }
        if (bits > 0) {
            letters.append(BASE32.charAt((held << (5 - bits)) & 31));
        }
        return letters.toString();
    }

    private static byte[] bytes(String base32) {
        var out = ByteBuffer.allocate(base32.length() * 5 / 8);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = ((held << 5) | BASE32.indexOf(base32.charAt(i))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.put((byte) (held >> bits));
            }
        }
        return out.array();
    }
}
