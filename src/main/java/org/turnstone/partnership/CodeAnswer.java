package org.turnstone.partnership;

import java.time.Duration;
import java.util.List;

/** What came of a code from an authenticator app. */
public sealed interface CodeAnswer {
    record Right(List<Membership> memberships) implements CodeAnswer {
        public Right {
            memberships = List.copyOf(memberships);
        }
    }

    record Wrong() implements CodeAnswer {}

    record TooSoon(Duration delay) implements CodeAnswer {}
}
