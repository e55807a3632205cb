package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.shared.Period;

/**
 * A stretch of days in one status. The same status said again keeps the spell and its clock; the newest grounds are shown.
 *
 * @param said the settings it rests on, oldest first; empty for the Amber that follows release by rule
 */
public record RagSpell(RagStatus status, Period period, List<RagSetting> said) {
    public static final String RELEASED = "Released from custody: Amber unless the panel has set another status";

    public RagSpell {
        said = List.copyOf(said);
    }

    public String reason() {
        return said.isEmpty() ? RELEASED : said.getLast().reason();
    }

    public List<String> grounds() {
        return said.isEmpty() ? List.of() : said.getLast().grounds();
    }

    public String setBy() {
        return said.isEmpty() ? "By rule" : said.getLast().setBy();
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
