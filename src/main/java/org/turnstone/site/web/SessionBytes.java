package org.turnstone.site.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

/**
 * The few things that a session keeps, as bytes: a letter for the kind and its values. Nothing else can be written, and
 * bytes that say anything else, as an earlier version of this program may have left, are as if they were not there.
 */
final class SessionBytes {
    private static final String TOKEN_HEADER = "X-CSRF-TOKEN";
    private static final String TOKEN_PARAMETER = "_csrf";

    private SessionBytes() {}

    static final Converter<Object, byte[]> WRITE = SessionBytes::written;
    static final Converter<byte[], @Nullable Object> READ = SessionBytes::read;

    private static byte[] written(Object kept) {
        var bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            switch (kept) {
                case SecurityContext context -> signedIn(context, to);
                case CsrfToken token -> text('C', token.getToken(), to);
                case String text -> text('T', text, to);
                case Boolean yes -> to.write(new byte[] {'B', (byte) (yes ? 1 : 0)});
                case HalfSignedIn half -> half(half, to);
                case List<?> notices -> notices(notices, to);
                default -> throw new IllegalArgumentException("A session keeps no " + kept.getClass());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static @Nullable Object read(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return switch (from.readByte()) {
                case 'S' -> signedIn(from);
                case 'C' -> new DefaultCsrfToken(TOKEN_HEADER, TOKEN_PARAMETER, from.readUTF());
                case 'T' -> from.readUTF();
                case 'B' -> from.readBoolean();
                case 'H' ->
                    new HalfSignedIn(
                            from.readUTF(), Instant.ofEpochSecond(from.readLong(), from.readInt()), from.readUTF());
                case 'N' -> notices(from);
                default -> null;
            };
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static void text(char kind, String text, DataOutputStream to) throws IOException {
        to.writeByte(kind);
        to.writeUTF(text);
    }

    private static void signedIn(SecurityContext context, DataOutputStream to) throws IOException {
        if (context.getAuthentication() == null
                || !(context.getAuthentication().getPrincipal() instanceof SignInPrincipal principal)) {
            throw new IllegalArgumentException("A session keeps who signed in, and nobody else");
        }
        to.writeByte('S');
        to.writeLong(principal.signIn().getMostSignificantBits());
        to.writeLong(principal.signIn().getLeastSignificantBits());
    }

    private static SecurityContext signedIn(DataInputStream from) throws IOException {
        var principal = new SignInPrincipal(new UUID(from.readLong(), from.readLong()));
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    }

    private static void half(HalfSignedIn half, DataOutputStream to) throws IOException {
        text('H', half.username(), to);
        Instant since = half.since();
        to.writeLong(since.getEpochSecond());
        to.writeInt(since.getNano());
        to.writeUTF(half.newSecret());
    }

    /** What the next page is to say, with the page that it is meant for. */
    private static void notices(List<?> notices, DataOutputStream to) throws IOException {
        to.writeByte('N');
        to.writeInt(notices.size());
        for (Object each : notices) {
            FlashMap notice = (FlashMap) each;
            String path = notice.getTargetRequestPath();
            to.writeUTF(path == null ? "" : path);
            to.writeLong(notice.getExpirationTime());
            pairs(
                    notice.getTargetRequestParams().entrySet().stream()
                            .flatMap(named -> named.getValue().stream().map(value -> Map.entry(named.getKey(), value)))
                            .toList(),
                    to);
            pairs(List.copyOf(notice.entrySet()), to);
        }
    }

    private static void pairs(List<? extends Map.Entry<String, ?>> pairs, DataOutputStream to) throws IOException {
        to.writeInt(pairs.size());
        for (Map.Entry<String, ?> pair : pairs) {
            to.writeUTF(pair.getKey());
            to.writeUTF((String) pair.getValue());
        }
    }

    private static List<FlashMap> notices(DataInputStream from) throws IOException {
        List<FlashMap> notices = new ArrayList<>();
        for (int left = from.readInt(); left > 0; left--) {
            FlashMap notice = new FlashMap();
            String path = from.readUTF();
            notice.setTargetRequestPath(path.isEmpty() ? null : path);
            notice.setExpirationTime(from.readLong());
            for (int pairs = from.readInt(); pairs > 0; pairs--) {
                notice.addTargetRequestParam(from.readUTF(), from.readUTF());
            }
            for (int pairs = from.readInt(); pairs > 0; pairs--) {
                notice.put(from.readUTF(), from.readUTF());
            }
            notices.add(notice);
        }
        return new CopyOnWriteArrayList<>(notices);
    }
}
