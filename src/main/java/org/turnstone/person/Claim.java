package org.turnstone.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** That a record is about a person, or is not (a denial): by which rule or by whom, and why. */
record Claim(
        String personRef, PersonId person, boolean newPerson, boolean denied, String rule, String reason, StaffId by) {
    static Claim of(String personRef, PersonId person, String rule, @Nullable Doubt settled, StaffId by) {
        return settled != null && settled.settled()
                ? new Claim(
                        personRef, person, false, false, "data steward", settled.settledReason(), settled.settledBy(by))
                : new Claim(personRef, person, false, false, rule, "", by);
    }

    Claim asNewPerson() {
        return new Claim(personRef, person, true, false, rule, reason, by);
    }

    /** That the record is about none of those who were shown beside it. */
    static List<Claim> denials(Doubt settled, StaffId by) {
        return settled.beside().stream()
                .map(person -> new Claim(
                        settled.personRef(),
                        person,
                        false,
                        true,
                        "data steward",
                        settled.settledReason(),
                        settled.settledBy(by)))
                .toList();
    }
}
