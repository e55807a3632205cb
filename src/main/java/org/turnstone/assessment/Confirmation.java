package org.turnstone.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.turnstone.shared.PersonId;

/**
 * A named person's word that an estimate may be used.
 *
 * @param recordDigest of the record that it was counted from
 * @param sanctions what it was counted with, where the person knew more than the record
 * @param offence one of the levels of OGRS3
 * @param changes what of this the record does not say, in words; empty where nothing
 * @param by name and agency, as shown to readers
 */
public record Confirmation(
        UUID id,
        PersonId person,
        String recordDigest,
        String coefficients,
        int sanctions,
        LocalDate firstOn,
        LocalDate followUpOn,
        String offence,
        int oneYear,
        int twoYear,
        String changes,
        String reason,
        Instant at,
        String by) {

    /** Whether the record is still the one that it was counted from. */
    boolean holdsOf(Ogrs3Inputs record) {
        return recordDigest.equals(record.digest());
    }
}
