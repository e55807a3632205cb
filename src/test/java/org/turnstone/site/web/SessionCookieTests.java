package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SessionCookieTests {
    private final SessionCookie cookie = new SessionCookie();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private String written() {
        cookie.writeCookieValue(new CookieValue(request, response, "id"));
        return response.getHeader("Set-Cookie");
    }

    @Test
    void over_https_its_name_ties_it_to_this_host() {
        request.setSecure(true);
        assertThat(written()).startsWith("__Host-turnstone=").contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(written()).doesNotContain("Domain");
    }

    @Test
    void over_plain_http_it_has_the_plain_name() {
        assertThat(written()).startsWith("turnstone=").contains("HttpOnly").doesNotContain("Secure");
    }

    @Test
    void a_cookie_set_over_plain_http_is_not_taken_over_https() {
        request.setSecure(true);
        request.setCookies(new Cookie("turnstone", "aWQ="));
        assertThat(cookie.readCookieValues(request)).isEmpty();
    }
}
