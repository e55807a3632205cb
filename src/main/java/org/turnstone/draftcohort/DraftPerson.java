package org.turnstone.draftcohort;

import org.turnstone.imports.Claim;
import org.turnstone.shared.PersonId;

/**
 * That somebody is on a draft.
 *
 * @param reason why they were put on it
 * @param by who put them on it, in words
 */
public record DraftPerson(Claim claim, String reason, String by) {
    public PersonId person() {
        return claim.person();
    }
}
