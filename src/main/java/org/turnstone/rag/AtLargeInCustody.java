package org.turnstone.rag;

import java.time.LocalDate;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;

/**
 * That someone on the cohort is on record as unlawfully at large and, by agencies' records, in custody: an escape that no file
 * tells yet, or a return that nobody entered. No status runs and no Red is proposed until it is settled.
 */
public record AtLargeInCustody(AtLargeSpell atLarge, CustodySpell custody) {
    public PersonId person() {
        return atLarge.person();
    }

    public LocalDate atLargeSince() {
        return atLarge.said().from();
    }
}
