package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.turnstone.shared.Period;

/**
 * A stretch of days in one status. The same status said again keeps the spell and its clock: the spell is told by the
 * statement that it began with, and what was said since confirms it.
 *
 * @param said the settings it rests on, oldest first; empty for the Amber that follows release by rule
 */
public record RagSpell(RagStatus status, Period period, List<RagSetting> said) {
    public static final String RELEASED = "Released from custody: Amber unless the panel has set another status";

    public RagSpell {
        said = List.copyOf(said);
    }

    /** The statement it began with; none where it began by rule, though somebody confirmed it since. */
    public Optional<RagSetting> began() {
        return said.stream().findFirst().filter(first -> !first.from().isAfter(period.from()));
    }

    /** The statements that say the same status again, the oldest first. */
    public List<RagSetting> confirmed() {
        return began().isEmpty() ? said : said.subList(1, said.size());
    }

    public String reason() {
        return began().map(RagSetting::reason).orElse(RELEASED);
    }

    public List<String> grounds() {
        return began().map(RagSetting::grounds).orElse(List.of());
    }

    public String setBy() {
        return began().map(RagSetting::setBy).orElse("By rule");
    }

    /** The spell as it stood on a day, without what was said of later days. */
    public RagSpell asAt(LocalDate day) {
        LocalDate to = period.to();
        return new RagSpell(
                status,
                to != null && to.isAfter(day) ? period.endingOn(null) : period,
                said.stream().filter(one -> !one.from().isAfter(day)).toList());
    }

    /** Whole days in this status on a day. */
    public long daysOn(LocalDate day) {
        return period.daysTo(day);
    }
}
