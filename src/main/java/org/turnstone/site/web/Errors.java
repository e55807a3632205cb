package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.site.TryAgain;

/** What a reader sees instead of a page. A page that is not there and one that must not be known of look the same. */
@ControllerAdvice
final class Errors {
    static final String NOT_FOUND = "site/not-found";
    static final String NOT_ALLOWED = "site/not-allowed";
    static final String TRY_AGAIN = "site/try-again";

    @ExceptionHandler({
        NotFound.class,
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        MethodArgumentTypeMismatchException.class
    })
    ModelAndView notFound() {
        return new ModelAndView(NOT_FOUND, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed() {
        return new ModelAndView(NOT_ALLOWED, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView overtaken(HttpServletRequest request) {
        return new ModelAndView(TRY_AGAIN, Map.of("page", TryAgain.overtaken(request)), HttpStatus.CONFLICT);
    }
}
