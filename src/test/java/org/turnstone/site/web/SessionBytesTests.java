package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

class SessionBytesTests {
    private static byte[] written(Object kept) {
        return SessionBytes.WRITE.convert(kept);
    }

    @ParameterizedTest
    @MethodSource
    void what_a_session_keeps_is_read_as_it_was_written(Object kept) {
        assertThat(SessionBytes.READ.convert(written(kept))).isEqualTo(kept);
    }

    static Stream<Object> what_a_session_keeps_is_read_as_it_was_written() {
        return Stream.of(
                new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                        new SignInPrincipal(UUID.randomUUID()), null, List.of())),
                "/people?q=O%27Brien",
                "",
                true,
                false,
                new HalfSignedIn("police@demo", Instant.parse("2026-11-02T09:30:00.123456789Z"), "Zażółć"),
                List.of(notice("/people/K7-4M2", "The status is Red"), notice(null, "Saved")));
    }

    @Test
    void a_token_of_forms_is_read_as_it_was_written() {
        var token =
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", UUID.randomUUID().toString());
        CsrfToken read = (CsrfToken) SessionBytes.READ.convert(written(token));
        assertThat(read).usingRecursiveComparison().isEqualTo(token);
    }

    @Test
    void bytes_of_another_version_or_cut_short_are_as_if_they_were_not_there() throws IOException {
        var java = new ByteArrayOutputStream();
        try (ObjectOutputStream to = new ObjectOutputStream(java)) {
            to.writeObject("police@demo");
        }
        byte[] whole = written("police@demo");
        assertThat(Stream.of(java.toByteArray(), new byte[0], Arrays.copyOf(whole, whole.length - 1))
                        .map(SessionBytes.READ::convert))
                .containsOnlyNulls();
    }

    @Test
    void a_session_keeps_nothing_else() {
        SecurityContext other = new SecurityContextImpl(new TestingAuthenticationToken("police@demo", null));
        assertThatIllegalArgumentException().isThrownBy(() -> written(other));
        assertThatIllegalArgumentException().isThrownBy(() -> written(Map.of("name", "police@demo")));
    }

    private static FlashMap notice(String path, String words) {
        FlashMap notice = new FlashMap();
        notice.setTargetRequestPath(path);
        notice.addTargetRequestParam("as-at", "2026-11-01");
        notice.setExpirationTime(1_764_000_000_000L);
        notice.put("notice", words);
        return notice;
    }
}
