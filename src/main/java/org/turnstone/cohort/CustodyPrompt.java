package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

/**
 * What custody asks the panel to decide about somebody on the cohort (Oldham 3.3: over two years is not for the programme;
 * registered again six months before the end). It proposes; a named person decides.
 */
public enum CustodyPrompt {
    SUSPEND("Serves a long sentence: suspend, or end their time on the cohort"),
    BEFORE_RELEASE("Release comes near: take up again, or end their time on the cohort"),
    RELEASED("Not known to be in custody now: take up again, or end their time on the cohort");

    private final String words;

    CustodyPrompt(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** @param stay where the person is in custody on the day, as far as the reader may see */
    static Optional<CustodyPrompt> of(@Nullable CustodySpell stay, @Nullable Suspension suspended, LocalDate day) {
        if (suspended == null) {
            return stay != null && isLong(stay, day) && !isNear(stay, day) ? Optional.of(SUSPEND) : Optional.empty();
        }
        if (suspended.because() != Suspension.Because.LONG_CUSTODY) {
            return Optional.empty();
        }
        if (stay == null) {
            return Optional.of(RELEASED);
        }
        return isNear(stay, day) ? Optional.of(BEFORE_RELEASE) : Optional.empty();
    }

    /** By the length of the sentence or, where that is not told or of a sentence before, by the day on which release is expected. */
    private static boolean isLong(CustodySpell stay, LocalDate day) {
        LocalDate line = stay.period().from().plusMonths(months("LONG_SENTENCE_MONTHS", day));
        LocalDate end = stay.sentenceDays() == null || stay.reason() == CustodyReason.RECALL
                ? stay.expectedRelease()
                : stay.period().from().plusDays(stay.sentenceDays());
        return stay.reason() != CustodyReason.REMAND && end != null && end.isAfter(line);
    }

    private static boolean isNear(CustodySpell stay, LocalDate day) {
        LocalDate expected = stay.expectedRelease();
        return expected != null && !day.isBefore(expected.minusMonths(months("PROMPT_BEFORE_RELEASE_MONTHS", day)));
    }

    private static int months(String rule, LocalDate day) {
        return Integer.parseInt(CohortReasons.rule(rule, day));
    }
}
