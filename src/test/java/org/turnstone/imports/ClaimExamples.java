package org.turnstone.imports;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Claims for tests of the rules that weigh them. */
public final class ClaimExamples {
    public static final PersonId PERSON = PersonId.random();

    private static final Instant THEN = Instant.parse("2026-06-01T00:00:00Z");

    private ClaimExamples() {}

    public static Claim by(String agency) {
        return by(agency, Category.CORE, null);
    }

    public static Claim by(String agency, Category category, String handling) {
        UUID id = UUID.randomUUID();
        return new Claim(
                id, PERSON, new AgencyCode(agency), category, handling, "main", id.toString(), THEN, THEN, null, false);
    }
}
