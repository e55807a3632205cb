package org.turnstone.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.OpenToAll;
import org.turnstone.site.LostSession;
import org.turnstone.site.TryAgain;

/** Where the server sends what nobody answered. */
@Controller
final class ErrorPages implements ErrorController {
    @OpenToAll
    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request) {
        HttpStatus status = statusOf(request);
        return switch (status) {
            case NOT_FOUND, METHOD_NOT_ALLOWED -> new ModelAndView(Errors.NOT_FOUND, HttpStatus.NOT_FOUND);
            case FORBIDDEN ->
                new ModelAndView(LostSession.wasWithoutToken(request) ? "site/open-again" : Errors.NOT_ALLOWED, status);
            case CONTENT_TOO_LARGE -> new ModelAndView("site/too-large", status);
            case BAD_REQUEST, NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> new ModelAndView("site/not-understood", status);
            default -> new ModelAndView(Errors.TRY_AGAIN, Map.of("page", TryAgain.failed(request)), status);
        };
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return code == null ? HttpStatus.NOT_FOUND : known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }
}
