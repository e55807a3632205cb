package org.turnstone.person;

import org.jspecify.annotations.Nullable;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** That a record is about a person: by which rule or by whom, and why. */
record Claim(String personRef, PersonId person, boolean newPerson, String rule, String reason, StaffId by) {
    static Claim of(String personRef, PersonId person, String rule, @Nullable Doubt settled, StaffId by) {
        return settled != null && settled.settled()
                ? new Claim(personRef, person, false, "data steward", settled.settledReason(), settled.settledBy(by))
                : new Claim(personRef, person, false, rule, "", by);
    }

    Claim asNewPerson() {
        return new Claim(personRef, person, true, rule, reason, by);
    }
}
