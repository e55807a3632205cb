package org.turnstone.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What OGRS3 asks of a case.
 *
 * @param sanctions on how many occasions the person was sanctioned, this one among them
 * @param status which of the levels of {@code sanction_status} it is
 * @param offence which of the levels of {@code offence} it is
 */
record Ogrs3Case(
        Sex sex,
        LocalDate birth,
        LocalDate conviction,
        LocalDate followUp,
        int ageAtFirst,
        int sanctions,
        String status,
        String offence) {
    /** In completed years; who was born on 29 February completes one on 1 March. */
    static int age(LocalDate birth, LocalDate day) {
        return (int) ChronoUnit.YEARS.between(birth, day);
    }

    int ageAtConviction() {
        return age(birth, conviction);
    }

    int ageAtFollowUp() {
        return age(birth, followUp);
    }
}
