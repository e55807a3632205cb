package org.turnstone.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.turnstone.governance.Access;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.NamesPeople;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.PersonId;

/** A route says which activity it is part of, or that it is open to all; one that says neither is refused. */
final class RouteGuard implements HandlerInterceptor {
    private final Access access;
    private final AuditTrail trail;
    private final NamesPeople people;

    RouteGuard(Access access, AuditTrail trail, NamesPeople people) {
        this.access = access;
        this.trail = trail;
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean errorPage = request.getDispatcherType() == DispatcherType.ERROR;
        if (handler instanceof HandlerMethod route && !errorPage && !route.hasMethodAnnotation(OpenToAll.class)) {
            Needs needs = route.getMethodAnnotation(Needs.class);
            if (needs == null || !access.may(needs.value())) {
                refuse(request.getMethod() + " " + route.getMethod().getName(), asked(request), needs);
            }
        }
        return true;
    }

    /** The reference of a person in the address of the page, where there is one. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("reference") instanceof String reference
                ? reference
                : "";
    }

    private void refuse(String route, String reference, @Nullable Needs needs) {
        if (Acting.now().isPresent()) {
            Set<PersonId> about = people.meant(reference).map(Set::of).orElse(Set.of());
            AuditEntry entry = AuditEntry.of(Operation.REFUSAL, "Page not for this role", about);
            trail.recordApart(entry.with(Map.of("route", route, "rule", rule(needs))));
        }
        throw new NotAllowed();
    }

    /** The line of the table of activities that refused, in words. */
    private static String rule(@Nullable Needs needs) {
        return needs == null
                ? "a page that names no activity is for nobody"
                : "only roles that may "
                        + needs.value().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
