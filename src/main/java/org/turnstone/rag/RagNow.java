package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;

/**
 * How a person stands on a day: in custody (shown as Blue, never set), in a status, or not rated. Both are as far as the
 * reader may see.
 */
public record RagNow(
        PersonId person,
        LocalDate day,
        @Nullable RagSpell spell,
        @Nullable CustodySpell custody) {

    public boolean isInCustody() {
        return custody != null;
    }

    public @Nullable RagStatus status() {
        return spell == null ? null : spell.status();
    }

    /** Without what was said of later days. */
    public RagNow asAtItsDay() {
        return spell == null ? this : new RagNow(person, day, spell.asAt(day), custody);
    }

    /** The word of the tag. */
    public String words() {
        if (custody != null) {
            return "In custody";
        }
        return spell == null ? "Not rated" : spell.status().words();
    }

    /** Whether the status has lasted longer than it may; never in custody, where its clock stands still. */
    public boolean isPast(Map<RagStatus, RagLimit> limits) {
        if (custody != null || spell == null) {
            return false;
        }
        RagLimit limit = limits.get(spell.status());
        return limit != null && limit.isPassed(spell.period().from(), day);
    }

    /** Whole days in the status, or in custody. */
    public long days() {
        if (custody != null) {
            return custody.period().daysTo(day);
        }
        return spell == null ? 0 : spell.daysOn(day);
    }
}
