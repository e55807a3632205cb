package org.turnstone.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.turnstone.person.NowPartOf;

/** Takes whoever asks by a reference that was merged into another to the page of the person it became. */
@ControllerAdvice
final class OldReferences {
    @ExceptionHandler(NowPartOf.class)
    String taken(NowPartOf merged, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put("was", merged.was());
        return "redirect:/people/" + merged.now();
    }
}
