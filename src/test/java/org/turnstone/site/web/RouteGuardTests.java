package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.governance.OpenToAll;
import org.turnstone.shared.NotAllowed;

class RouteGuardTests {
    /** Nobody acts here, so a refusal is told to nobody and the trail is not asked for. */
    @SuppressWarnings("DataFlowIssue")
    private final RouteGuard guard = new RouteGuard(new Access(), null, null);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");

    static class Routes {
        public void saysNothing() {}

        @OpenToAll
        public void isOpen() {}

        @Needs(Activity.BE_SIGNED_IN)
        public void isForStaff() {}
    }

    private boolean passes(String route) throws NoSuchMethodException {
        var handler = new HandlerMethod(new Routes(), Routes.class.getMethod(route));
        return guard.preHandle(request, new MockHttpServletResponse(), handler);
    }

    @Test
    void a_route_that_says_nothing_is_refused() {
        assertThatThrownBy(() -> passes("saysNothing")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_route_for_staff_is_refused_where_nobody_acts() {
        assertThatThrownBy(() -> passes("isForStaff")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_open_route_and_an_error_page_are_for_all() throws NoSuchMethodException {
        assertThat(passes("isOpen")).isTrue();
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(passes("saysNothing")).isTrue();
    }
}
