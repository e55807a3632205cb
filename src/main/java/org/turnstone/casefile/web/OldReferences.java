package org.turnstone.casefile.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.turnstone.person.NowPartOf;
import org.turnstone.site.CarryOver;

/**
 * Takes whoever asks by a reference that was merged into another to the page of the person it became. What they had typed by
 * then goes with them: it stands in the same form of that person, and nothing of it is saved.
 */
@ControllerAdvice
final class OldReferences {
    private static final String REFERENCE = "reference";

    private final CarryOver typed;

    OldReferences(CarryOver typed) {
        this.typed = typed;
    }

    @ExceptionHandler(NowPartOf.class)
    String taken(NowPartOf merged, HttpServletRequest request) {
        Optional<String> form = sameForm(merged, request);
        if (form.isPresent() && typed.keep(request, form.get(), merged.was())) {
            return "redirect:" + form.get();
        }
        RequestContextUtils.getOutputFlashMap(request).put("was", merged.was());
        return "redirect:/people/" + merged.now();
    }

    /** Where the page is one about a person alone: what else a path names is not theirs any more. */
    private static Optional<String> sameForm(NowPartOf merged, HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> named
                        && named.keySet().equals(Set.of(REFERENCE))
                ? Optional.of(pattern.replace("{" + REFERENCE + "}", merged.now()))
                : Optional.empty();
    }
}
