package org.turnstone.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.SignInId;
import org.turnstone.partnership.SignIns;

/** Binds who acts to the request, asked anew each time; whoever may act no longer is shown the door at once. */
final class ActingFilter extends OncePerRequestFilter {
    private final SignIns signIns;

    ActingFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignInId> signedIn = Door.signedIn();
        Optional<Membership> acting = signedIn.flatMap(signIns::actingFor);
        if (acting.isPresent()) {
            as(acting.get(), request, response, chain);
            return;
        }
        if (signedIn.isPresent()) {
            Door.showOut(request);
        }
        chain.doFilter(request, response);
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
