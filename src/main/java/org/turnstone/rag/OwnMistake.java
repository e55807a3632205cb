package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.shared.London;
import org.turnstone.shared.StaffId;

/**
 * When a statement is one's own to put right without the panel: one made it oneself, at a screen, that day, and nobody has
 * said anything of the status since. Derived from who may move up the same day and who moves down (decision 0016).
 */
final class OwnMistake {
    private OwnMistake() {}

    /** @param days how many days after the day of recording it may still be put right; nought is that day alone */
    static boolean is(RagClaim wrong, StaffId reader, List<RagClaim> said, int days, LocalDate today) {
        return wrong.claim().isInForce()
                && reader.equals(wrong.saidBy())
                && !London.dayOf(wrong.claim().recordedAt()).plusDays(days).isBefore(today)
                && said.stream()
                        .noneMatch(other ->
                                other.claim().recordedAt().isAfter(wrong.claim().recordedAt()));
    }
}
