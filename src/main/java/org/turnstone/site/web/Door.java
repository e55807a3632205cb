package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.WebUtils;
import org.turnstone.partnership.SignInId;

/** The http side of coming in and going out: a new session each time, and what is carried from the old one. */
final class Door {
    private static final String WANTED = "turnstone.wanted";
    private static final String SHOWN_OUT = "turnstone.shown-out";
    private static final String HALF = "turnstone.half-signed-in";
    private static final String PASSWORD_OWED = "turnstone.password-owed";
    private static final Duration LONGEST_HALF = Duration.ofMinutes(10);
    private static final HttpSessionSecurityContextRepository CONTEXTS = new HttpSessionSecurityContextRepository();

    private Door() {}

    static Optional<SignInId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignInPrincipal principal
                ? Optional.of(new SignInId(principal.signIn()))
                : Optional.empty();
    }

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
        var principal = new SignInPrincipal(signIn.value());
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
        SecurityContextHolder.setContext(context);
        CONTEXTS.saveContext(context, request, response);
        return wanted;
    }

    /** From here on this session opens no page but the one for a new password, then the one that was wanted. */
    static void askForPassword(HttpServletRequest request, String wanted) {
        request.getSession().setAttribute(WANTED, wanted);
        request.getSession().setAttribute(PASSWORD_OWED, true);
    }

    static boolean owesPassword(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, PASSWORD_OWED) != null;
    }

    /** Answers where to go now that there is one. */
    static String passwordIsOwn(HttpServletRequest request) {
        String wanted = wanted(request);
        request.getSession().removeAttribute(PASSWORD_OWED);
        request.getSession().removeAttribute(WANTED);
        return wanted;
    }

    static void letHalfIn(HttpServletRequest request, HalfSignedIn half) {
        String wanted = wanted(request);
        close(request);
        request.getSession().setAttribute(WANTED, wanted);
        request.getSession().setAttribute(HALF, half);
    }

    static Optional<HalfSignedIn> halfSignedIn(HttpServletRequest request, Clock clock) {
        return WebUtils.getSessionAttribute(request, HALF) instanceof HalfSignedIn half
                        && clock.instant().isBefore(half.since().plus(LONGEST_HALF))
                ? Optional.of(half)
                : Optional.empty();
    }

    static void showOut(HttpServletRequest request) {
        close(request);
        SecurityContextHolder.clearContext();
        request.getSession().setAttribute(SHOWN_OUT, true);
    }

    static boolean wasShownOut(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, SHOWN_OUT) != null;
    }

    static void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private static String wanted(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, WANTED) instanceof String path ? LocalPath.orHome(path) : "/";
    }
}
