package org.turnstone.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the frame of a page together from its request. */
@Component
final class Frames {
    static final String NOTICE = "notice";

    private final boolean demo;
    private final boolean notForRealPeople;
    private final Assets assets;

    Frames(
            @Value("${turnstone.demo:false}") boolean demo,
            @Value("${turnstone.not-for-real-people:false}") boolean notForRealPeople,
            Assets assets) {
        this.demo = demo;
        this.notForRealPeople = notForRealPeople;
        this.assets = assets;
    }

    Frame of(HttpServletRequest request) {
        return new Frame(
                SignedIn.now().orElse(null),
                () -> csrf(request),
                demo,
                notForRealPeople,
                notice(request),
                assets.path());
    }

    /** Asked for only by pages with a form, because it may start a session. */
    private static @Nullable String csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? null : token.getToken();
    }

    private static @Nullable Notice notice(HttpServletRequest request) {
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        String said = flash == null ? null : (String) flash.get(NOTICE);
        return said == null ? null : Notice.read(said);
    }
}
