package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person's open spell that has lasted longer than it may on a day, with the acknowledgement that each such spell needs
 * from a named manager.
 *
 * @param acknowledged none while nobody has: then it stands among the exceptions
 */
public record OverdueSpell(
        RagNow now,
        RagSpell spell,
        RagLimit limit,
        @Nullable Acknowledgement acknowledged) {
    /** None while the clock stands still or is within its limit. */
    static Optional<OverdueSpell> of(RagNow now, Map<RagStatus, RagLimit> limits, List<Acknowledgement> said) {
        RagSpell spell = now.spell();
        RagLimit limit = spell == null ? null : limits.get(spell.status());
        if (spell == null || limit == null || !now.isPast(limits)) {
            return Optional.empty();
        }
        Acknowledgement newest = said.stream()
                .filter(each -> each.isOf(spell))
                .reduce((older, newer) -> newer)
                .orElse(null);
        return Optional.of(new OverdueSpell(now, spell, limit, newest));
    }

    public RagStatus status() {
        return spell.status();
    }

    public LocalDate from() {
        return spell.period().from();
    }

    /** Changes with the spell and with what was said of it. */
    public String version() {
        return status() + " " + from() + (acknowledged == null ? "" : " " + acknowledged.id());
    }
}
