package org.turnstone.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outermost of all, because sessions are in the database too: while it does not answer, a page says so and keeps what
 * was typed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SurvivesDatabaseAway extends OncePerRequestFilter {
    private final Pages pages;

    SurvivesDatabaseAway(Pages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseAway.isBehind(failure)) {
                throw failure;
            }
            logger.warn("the database does not answer: " + failure.getMessage());
            response.resetBuffer();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            SecurityHeaders.write(response);
            pages.writeForStranger("site/try-again", Map.of("page", TryAgain.databaseAway(request)), request, response);
        }
    }

    /** An error page may ask for the session again. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
