package org.turnstone.site.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.WebUtils;
import org.turnstone.partnership.PasswordAnswer.Passed;
import org.turnstone.shared.StaffId;

/** The password was right and the second factor is still owed; opens no page but those that ask for it. */
record HalfSignedIn(UUID id, String username, Instant since, String newSecret) implements Serializable {
    private static final String KEPT_AS = "turnstone.half-signed-in";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    static void begin(HttpServletRequest request, Passed passed, String newSecret, Clock clock) {
        Door.renew(request);
        var half = new HalfSignedIn(passed.staff().value(), passed.username(), clock.instant(), newSecret);
        request.getSession().setAttribute(KEPT_AS, half);
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request, Clock clock) {
        return WebUtils.getSessionAttribute(request, KEPT_AS) instanceof HalfSignedIn half
                        && clock.instant().isBefore(half.since().plus(LONGEST))
                ? Optional.of(half)
                : Optional.empty();
    }

    StaffId staff() {
        return new StaffId(id);
    }

    boolean enrols() {
        return !newSecret.isEmpty();
    }
}
