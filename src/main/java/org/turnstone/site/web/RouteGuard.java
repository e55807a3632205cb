package org.turnstone.site.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.turnstone.governance.Access;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.NotAllowed;

/** A route says which activity it is part of, or that it is open to all; one that says neither is refused. */
final class RouteGuard implements HandlerInterceptor {
    private final Access access;
    private final AuditTrail trail;

    RouteGuard(Access access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean errorPage = request.getDispatcherType() == DispatcherType.ERROR;
        if (handler instanceof HandlerMethod route && !errorPage && !route.hasMethodAnnotation(OpenToAll.class)) {
            Needs needs = route.getMethodAnnotation(Needs.class);
            if (needs == null || !access.may(needs.value())) {
                refuse(request.getMethod() + " " + route.getMethod().getName());
            }
        }
        return true;
    }

    private void refuse(String route) {
        if (Acting.now().isPresent()) {
            AuditEntry entry = AuditEntry.of(Operation.REFUSAL, "Page not for this role", Set.of());
            trail.recordApart(entry.with(Map.of("route", route)));
        }
        throw new NotAllowed();
    }
}
