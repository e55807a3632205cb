package org.turnstone.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a {@link TryAgainPage} of what was sent, for each thing that may go wrong on the way. */
public final class TryAgain {
    private TryAgain() {}

    static TryAgainPage databaseAway(HttpServletRequest request) {
        return of(
                request,
                "Turnstone cannot reach its records",
                "This is usually over within a minute. Nothing that was saved before is lost.");
    }

    public static TryAgainPage overtaken(HttpServletRequest request) {
        return of(
                request,
                "Someone else saved a change at the same moment",
                "Nothing of yours was saved yet. Try again to see both versions.");
    }

    public static TryAgainPage failed(HttpServletRequest request) {
        return of(
                request,
                "Something went wrong in Turnstone",
                "This is a fault in Turnstone and not in what you did. It was recorded. If it happens again, report it with the time and this page’s title.");
    }

    private static TryAgainPage of(HttpServletRequest request, String title, String words) {
        boolean ours = methodOf(request).equals("POST") && request.getParameter(FormArgument.TOKEN) != null;
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        if (ours) {
            request.getParameterMap().forEach((field, values) -> hidden.put(field, List.of(values)));
        }
        List<String> shown = ours
                ? FormArgument.typed(request).values().stream()
                        .flatMap(List::stream)
                        .filter(text -> !text.isBlank())
                        .toList()
                : List.of();
        return new TryAgainPage(title, words, pathOf(request), hidden, shown);
    }

    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** An error page is asked for by GET, whatever failed. */
    private static String methodOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return failed instanceof String method ? method : request.getMethod();
    }
}
