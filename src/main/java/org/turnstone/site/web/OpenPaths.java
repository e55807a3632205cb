package org.turnstone.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.turnstone.governance.OpenToAll;

/** Everything needs a sign-in but the style sheets, error pages and the routes that say they are open to all. */
final class OpenPaths implements RequestMatcher {
    private static final List<String> STATIC = List.of("/govuk/", "/moj/", "/site/", "/favicon.ico");

    private final List<? extends RequestMatcher> openRoutes;

    OpenPaths(RequestMappingHandlerMapping routes) {
        this.openRoutes = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(OpenToAll.class))
                .flatMap(OpenPaths::matchers)
                .toList();
    }

    static boolean isStatic(HttpServletRequest request) {
        return STATIC.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || isStatic(request)
                || openRoutes.stream().anyMatch(route -> route.matches(request));
    }

    private static Stream<RequestMatcher> matchers(Map.Entry<RequestMappingInfo, HandlerMethod> route) {
        List<HttpMethod> methods = route.getKey().getMethodsCondition().getMethods().stream()
                .flatMap(method -> Stream.of(method.asHttpMethod(), HttpMethod.HEAD))
                .toList();
        return route.getKey().getPatternValues().stream()
                .flatMap(path -> methods.stream()
                        .map(method -> PathPatternRequestMatcher.withDefaults().matcher(method, path)));
    }
}
