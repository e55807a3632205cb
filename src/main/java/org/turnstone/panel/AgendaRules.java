package org.turnstone.panel;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;

/** Why somebody stands on an agenda by themselves, in the order in which a panel hears them. */
final class AgendaRules {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private AgendaRules() {}

    /**
     * What is known of somebody on the cohort, as far as the reader may see.
     *
     * @param joined since when they are on the cohort
     * @param dueOut the day they are expected to leave custody
     * @param examined when another panel last answered the three questions about them
     */
    record Facts(
            CohortStanding standing,
            @Nullable LocalDate joined,
            @Nullable LocalDate dueOut,
            @Nullable LocalDate examined) {}

    /** @return by part, in words; empty where they are not on the agenda by themselves */
    static Map<AgendaPart, String> reasons(Facts facts, Map<RagStatus, RagLimit> limits, AgendaLimits when) {
        Map<AgendaPart, String> reasons = new EnumMap<>(AgendaPart.class);
        CohortStanding standing = facts.standing();
        if (standing.isInCustody()) {
            release(facts.dueOut(), standing.day(), when, reasons);
            return reasons;
        }
        RagStatus status = standing.status();
        LocalDate since = standing.since();
        if (status == RagStatus.GREEN && since != null) {
            green(since, standing.day(), standing.isPast(limits), when, reasons);
        } else if (status == RagStatus.RED || status == RagStatus.AMBER_ALERT) {
            reasons.put(AgendaPart.STATUS, status.words() + (standing.isPast(limits) ? ", over its limit" : ""));
        } else if (status != null && standing.isPast(limits)) {
            reasons.put(AgendaPart.STATUS, "Over the limit of " + status.words());
        }
        examine(facts, when, reasons);
        return reasons;
    }

    /** Domain 3.6, sustained desistance: Green for three months is where a panel may propose exit; it is no exit. */
    private static void green(
            LocalDate since, LocalDate today, boolean over, AgendaLimits when, Map<AgendaPart, String> reasons) {
        if (over || !since.plus(when.green()).isAfter(today)) {
            reasons.put(AgendaPart.GREEN, "Green since " + DAY.format(since));
        }
    }

    private static void release(
            @Nullable LocalDate due, LocalDate today, AgendaLimits when, Map<AgendaPart, String> reasons) {
        if (due != null && !due.isAfter(today.plus(when.dueOut()))) {
            reasons.put(
                    AgendaPart.RELEASE,
                    due.isBefore(today)
                            ? "Was due out on " + DAY.format(due) + " and is still in custody"
                            : "Due out on " + DAY.format(due));
        }
    }

    /** Domain 3.5, Greater Manchester: anyone on the cohort for more than six months is examined again. */
    private static void examine(Facts facts, AgendaLimits when, Map<AgendaPart, String> reasons) {
        LocalDate today = facts.standing().day();
        LocalDate examined = facts.examined();
        if (facts.joined() == null || !isLongerAgo(facts.joined(), when.onCohort(), today)) {
            return;
        }
        if (examined == null) {
            reasons.put(
                    AgendaPart.EXAMINE,
                    "On the cohort since " + DAY.format(facts.joined()) + ", never examined at a panel");
        } else if (isLongerAgo(examined, when.answers(), today)) {
            reasons.put(
                    AgendaPart.EXAMINE,
                    "On the cohort since " + DAY.format(facts.joined()) + ", last examined on " + DAY.format(examined));
        }
    }

    private static boolean isLongerAgo(LocalDate then, Period length, LocalDate today) {
        return today.isAfter(then.plus(length));
    }

    /** Within a part: enforcement first and the longest in a status; the next release; the longest on the cohort. */
    static Comparator<Facts> order(AgendaPart part) {
        Comparator<Facts> within = switch (part) {
            case STATUS, GREEN ->
                Comparator.comparing(
                                (Facts facts) -> facts.standing().status(),
                                Comparator.nullsLast(Comparator.<RagStatus>reverseOrder()))
                        .thenComparing(Comparator.comparingLong(
                                        (Facts facts) -> facts.standing().days())
                                .reversed());
            case RELEASE ->
                Comparator.comparing(Facts::dueOut, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
            case EXAMINE ->
                Comparator.comparing(Facts::joined, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        };
        return within.thenComparing(facts -> facts.standing().person().value());
    }
}
