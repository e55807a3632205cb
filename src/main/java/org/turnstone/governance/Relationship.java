package org.turnstone.governance;

import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** What a member of staff has to do with a person, on which days; the access rules ask for it. */
public record Relationship(PersonId person, StaffId staff, Kind kind, Period period) {
    public enum Kind {
        LEAD,
        DEPUTY,
        PANEL,
        REFERRED
    }
}
