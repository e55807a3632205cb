package org.turnstone.site;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * When a form is sent and the session behind it is gone: what was typed is kept for the person to whom the form was
 * shown, and the way leads back to the form, through sign-in. Nothing of what was asked is done.
 */
@Component
public final class LostSession implements AccessDeniedHandler, AuthenticationEntryPoint {
    private static final String WITHOUT_TOKEN = "turnstone.without-token";

    private final FormTokens tokens;
    private final Drafts drafts;
    private final LoginUrlAuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/sign-in");

    LostSession(FormTokens tokens, Drafts drafts) {
        this.tokens = tokens;
        this.drafts = drafts;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!keptTyped(request, response)) {
            request.setAttribute(WITHOUT_TOKEN, denied instanceof CsrfException);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException missing)
            throws IOException, ServletException {
        if (!keptTyped(request, response)) {
            signIn.commence(request, response, missing);
        }
    }

    /** Whether what failed was sent without the token of a page of ours that is still open. */
    public static boolean wasWithoutToken(HttpServletRequest request) {
        return Boolean.TRUE.equals(request.getAttribute(WITHOUT_TOKEN));
    }

    private boolean keptTyped(HttpServletRequest request, HttpServletResponse response) {
        if (!request.getMethod().equals("POST")) {
            return false;
        }
        Optional<FormTokens.Showing> showing = tokens.find(request.getParameter(FormArgument.TOKEN));
        showing.ifPresent(shown -> {
            Map<String, List<String>> typed = FormArgument.typed(request);
            boolean unsaved = shown.outcome() == null || shown.wasSentOtherwise(request.getRequestURI(), typed);
            if (unsaved) {
                drafts.keep(shown.partnership(), shown.staff(), shown.path(), typed);
            }
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, unsaved ? shown.path() : shown.outcome());
        });
        return showing.isPresent();
    }
}
