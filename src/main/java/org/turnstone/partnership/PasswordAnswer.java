package org.turnstone.partnership;

import java.time.Duration;
import java.util.List;
import org.turnstone.shared.StaffId;

/** What came of a username and password. */
public sealed interface PasswordAnswer {
    /** @param memberships live today, at least one */
    record Passed(StaffId staff, String username, List<Membership> memberships, Next next) implements PasswordAnswer {
        public Passed {
            memberships = List.copyOf(memberships);
        }
    }

    /** One answer for every ground, so that nothing is told about the account. */
    record Refused() implements PasswordAnswer {}

    record TooSoon(Duration delay) implements PasswordAnswer {}

    enum Next {
        SIGNED_IN,
        CODE,
        ENROL
    }
}
