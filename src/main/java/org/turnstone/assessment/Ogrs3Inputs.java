package org.turnstone.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

/**
 * What an estimate of OGRS3 is counted from.
 *
 * @param firstOn the day of the first sanction
 * @param convictionOn the day of the current one
 * @param followUpOn the day from which re-offending is followed: release from custody, else the sentence or caution
 * @param sanctions on how many occasions, the current one among them
 * @param status which of the levels of {@code sanction_status} the current one is
 * @param offence which of the levels of {@code offence} it is
 */
public record Ogrs3Inputs(
        Sex sex,
        LocalDate birth,
        LocalDate firstOn,
        LocalDate convictionOn,
        LocalDate followUpOn,
        int sanctions,
        String status,
        String offence) {

    /** The same where somebody knew more than the record. */
    Ogrs3Inputs with(int counted, LocalDate first, LocalDate followUp, String category) {
        String now = counted == sanctions ? status : statusOf(status, counted);
        return new Ogrs3Inputs(sex, birth, first, convictionOn, followUp, counted, now, category);
    }

    /** With sanctions that the record does not have, a current caution is no longer known to follow a caution alone. */
    private static String statusOf(String status, int counted) {
        boolean caution = !status.contains("conviction_");
        return caution
                ? counted == 1 ? "first_sanction_is_caution" : "other_caution_history"
                : counted == 1 ? "first_conviction_no_previous_sanction" : "conviction_with_previous_sanctions";
    }

    Ogrs3Case asCase() {
        return new Ogrs3Case(
                sex, birth, convictionOn, followUpOn, Ogrs3Case.age(birth, firstOn), sanctions, status, offence);
    }

    /** Names exactly this record: of another, or of this one changed, it is another. */
    public String digest() {
        String all = String.join(
                ";",
                List.of(
                        sex.letter(),
                        birth.toString(),
                        firstOn.toString(),
                        convictionOn.toString(),
                        followUpOn.toString(),
                        String.valueOf(sanctions),
                        status,
                        offence));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
