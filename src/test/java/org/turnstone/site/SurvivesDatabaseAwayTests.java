package org.turnstone.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionSystemException;

/** The database is gone before security, or even the session, was reached. */
class SurvivesDatabaseAwayTests {
    private final SurvivesDatabaseAway filter =
            new SurvivesDatabaseAway(new Pages(new Frames(false, false, new Assets()), TestTemplates.FOLDER));

    @Test
    void the_page_has_the_headers_that_security_would_have_written() throws Exception {
        MockHttpServletResponse answer = answer(new MockHttpServletRequest("GET", "/cohort"), gone("08006"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(Jsoup.parse(answer.getContentAsString()).select("main a").attr("href"))
                .isEqualTo("/cohort");
    }

    @Test
    void a_password_is_never_kept_in_the_page() throws Exception {
        MockHttpServletRequest signIn = new MockHttpServletRequest("POST", "/sign-in");
        signIn.addParameter("username", "ann");
        signIn.addParameter("password", "seven kettles");
        signIn.addParameter("_csrf", "t");

        assertThat(answer(signIn, gone("08001")).getContentAsString()).doesNotContain("kettles", "type=\"hidden\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03"})
    void a_server_that_is_away_starting_stopping_or_full_is_waited_for(String state) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("", state))))
                .isTrue();
    }

    @Test
    void a_transaction_that_could_not_even_be_rolled_back_is_an_outage_when_what_broke_it_was() {
        TransactionSystemException ending = new TransactionSystemException("", new SQLException("closed"));
        ending.initApplicationException(new IllegalStateException(new SQLException("", "57P01")));

        assertThat(DatabaseAway.isBehind(ending)).isTrue();
        assertThat(DatabaseAway.isBehind(new TransactionSystemException("", new SQLException("", "23505"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42501", "40001"})
    void a_fault_is_not_taken_for_an_outage(String state) {
        assertThat(DatabaseAway.isBehind(new IllegalStateException(new SQLException("", state))))
                .isFalse();
        assertThatThrownBy(() -> answer(new MockHttpServletRequest("GET", "/cohort"), gone(state)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static FilterChain gone(String state) {
        SQLException cause = new SQLException("gone", state);
        return (request, response) -> {
            throw state.startsWith("08")
                    ? new CannotGetJdbcConnectionException("gone", cause)
                    : new IllegalStateException(cause);
        };
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request, FilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, chain);
        return response;
    }
}
