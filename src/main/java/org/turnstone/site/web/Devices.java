package org.turnstone.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.turnstone.partnership.Place;

/** Tells a browser that has signed in before by a secret it keeps, so that strangers' tries do not delay it. */
final class Devices {
    private static final String COOKIE = "turnstone-device";
    private static final Duration KEPT = Duration.ofDays(180);
    private static final int SECRET_BYTES = 32;
    private static final String SECRET = "[A-Za-z0-9_-]{43}";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Devices() {}

    static Place placeOf(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return new Place(request.getRemoteAddr(), secretOf(request), browser == null ? "" : browser);
    }

    /** The place with a secret: the browser's own, or a new one that it is given to keep. */
    static Place markedPlaceOf(HttpServletRequest request, HttpServletResponse response) {
        Place place = placeOf(request);
        if (place.device() != null) {
            return place;
        }
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ResponseCookie cookie = ResponseCookie.from(COOKIE, secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path(SecurityConfiguration.SIGN_IN)
                .maxAge(KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new Place(place.address(), secret, place.browser());
    }

    private static @Nullable String secretOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().matches(SECRET) ? cookie.getValue() : null;
    }
}
