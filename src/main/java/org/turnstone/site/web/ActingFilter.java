package org.turnstone.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.SignIns;

/** Binds who acts to the request, asked anew each time; whoever may act no longer is shown the door at once. */
final class ActingFilter extends OncePerRequestFilter {
    private static final Set<String> STILL_OPEN = Set.of(PasswordController.PATH, "/sign-out");

    private final SignIns signIns;
    private final RequestMatcher openPaths;

    ActingFilter(SignIns signIns, RequestMatcher openPaths) {
        this.signIns = signIns;
        this.openPaths = openPaths;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignInId> signedIn = Door.signedIn();
        Optional<Membership> acting = signedIn.flatMap(signIns::actingFor);
        if (acting.isPresent() && isHeldBack(request)) {
            response.sendRedirect(PasswordController.PATH);
            return;
        }
        if (acting.isPresent()) {
            as(acting.get(), request, response, chain);
            return;
        }
        if (signedIn.isPresent()) {
            Door.showOut(request);
        }
        chain.doFilter(request, response);
    }

    /** Whose password was set by someone else goes nowhere before it is their own. */
    private boolean isHeldBack(HttpServletRequest request) {
        return Door.owesPassword(request)
                && !STILL_OPEN.contains(request.getRequestURI())
                && !openPaths.matches(request);
    }

    private static void as(
            Membership membership, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(membership, () -> {
                chain.doFilter(request, response);
                return membership;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.isStatic(request);
    }

    /** An error page is shown to the same person as the page that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
