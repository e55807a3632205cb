package org.turnstone.site.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.WebUtils;
import org.turnstone.partnership.Place;
import org.turnstone.partnership.SignInId;

/** The http side of coming in and going out: a new session each time, and what is carried from the old one. */
final class Door {
    private static final String WANTED = "turnstone.wanted";
    private static final String SHOWN_OUT = "turnstone.shown-out";
    private static final String DEVICE = "turnstone-device";
    private static final long DEVICE_SECONDS = 180L * 24 * 3600;
    private static final int DEVICE_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpSessionSecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private Door() {}

    /** Where to go after sign-in; kept in the session, never in an address that others could make. */
    static void keepWanted(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            String path = request.getRequestURI() + (query == null ? "" : "?" + query);
            request.getSession().setAttribute(WANTED, LocalPath.orHome(path));
        }
    }

    /** Lets in under a new session id, so that an id known to anyone before is worth nothing; answers where to go. */
    static String letIn(HttpServletRequest request, HttpServletResponse response, SignInId signIn) {
        String wanted = wanted(request);
        close(request);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(signIn.value()).asAuthentication());
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
        return wanted;
    }

    /** A new session with a new id, which keeps where to go and nothing else. */
    static void renew(HttpServletRequest request) {
        String wanted = wanted(request);
        close(request);
        request.getSession().setAttribute(WANTED, wanted);
    }

    private static String wanted(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, WANTED) instanceof String path ? LocalPath.orHome(path) : "/";
    }

    static void showOut(HttpServletRequest request) {
        close(request);
        SecurityContextHolder.clearContext();
        request.getSession().setAttribute(SHOWN_OUT, true);
    }

    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    static boolean wasShownOut(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, SHOWN_OUT) != null;
    }

    static Place placeOf(HttpServletRequest request) {
        String browser = request.getHeader(HttpHeaders.USER_AGENT);
        return new Place(request.getRemoteAddr(), device(request), browser == null ? "" : browser);
    }

    /** The place with a device secret: the browser's own, or a new one that it is given to keep. */
    static Place markedPlaceOf(HttpServletRequest request, HttpServletResponse response) {
        Place place = placeOf(request);
        if (place.device() != null) {
            return place;
        }
        byte[] secret = new byte[DEVICE_BYTES];
        RANDOM.nextBytes(secret);
        String device = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        ResponseCookie cookie = ResponseCookie.from(DEVICE, device)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/sign-in")
                .maxAge(DEVICE_SECONDS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return new Place(place.address(), device, place.browser());
    }

    private static @Nullable String device(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, DEVICE);
        return cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}") ? cookie.getValue() : null;
    }
}
