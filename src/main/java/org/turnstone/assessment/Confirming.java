package org.turnstone.assessment;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What someone types to confirm an estimate.
 *
 * @param recordDigest of the record that they were shown
 * @param sanctions as typed
 * @param firstOn none where no day was typed, or one that is none
 * @param notFirst why what was typed for it is no day; empty where it is one
 * @param offence one of the levels of OGRS3, as chosen
 */
public record Confirming(
        String recordDigest,
        String sanctions,
        Optional<LocalDate> firstOn,
        String notFirst,
        Optional<LocalDate> followUpOn,
        String notFollowUp,
        String offence,
        String reason) {}
