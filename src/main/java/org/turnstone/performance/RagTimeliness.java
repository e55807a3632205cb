package org.turnstone.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.performance.RatedPerson.OpenSpell;
import org.turnstone.performance.RatedPerson.Status;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.WorkingDays;

/**
 * How many of the cohort have been on one status for longer than its limit.
 *
 * @param id of the row of the seed document that asks for it
 * @param version counts the limit that shipped and each that the partnership has set since
 * @param working the calendar of a limit in working days
 * @param polarity a setting of the partnership: a long Green may be good, or a wait for exit
 */
public record RagTimeliness(
        String id,
        Status status,
        int limit,
        Unit unit,
        Polarity polarity,
        MeasureGroup group,
        int version,
        String source,
        WorkingDays working) {
    private static final String APPENDIX = "Oldham project initiation document, Appendix 2";

    public enum Unit {
        DAYS,
        WORKING_DAYS,
        MONTHS
    }

    /** Oldham project initiation document, Appendix 2: the four rows on RAG status, with their limits. */
    public static final List<RagTimeliness> OLDHAM = List.of(
            shipped("O-A2-10", Status.AMBER, 28, Unit.DAYS, Polarity.LOW_IS_GOOD, MeasureGroup.COMPLIANCE),
            shipped("O-A2-11", Status.GREEN, 3, Unit.MONTHS, Polarity.NEUTRAL, MeasureGroup.COMPLIANCE),
            shipped("O-A2-12", Status.RED, 5, Unit.DAYS, Polarity.LOW_IS_GOOD, MeasureGroup.ENFORCEMENT),
            shipped("O-A2-13", Status.AMBER_ALERT, 14, Unit.DAYS, Polarity.LOW_IS_GOOD, MeasureGroup.ENFORCEMENT));

    private static RagTimeliness shipped(
            String id, Status status, int limit, Unit unit, Polarity polarity, MeasureGroup group) {
        return new RagTimeliness(id, status, limit, unit, polarity, group, 1, APPENDIX, new WorkingDays(Set.of()));
    }

    /** The same row under the limit, and with the reading, that the partnership has set. */
    RagTimeliness within(PartnershipFacts.Limit set) {
        String said = set.version() == 1 ? APPENDIX : APPENDIX + "; limit: " + set.source();
        return new RagTimeliness(
                id, status, set.length(), set.unit(), set.polarity(), group, set.version(), said, set.working());
    }

    /** The day that ends the limit is still within it: 28 days from 1 January end on 29 January, 3 months from the 31st on 30 April. */
    boolean isOver(LocalDate from, LocalDate asAt) {
        return switch (unit) {
            case DAYS -> ChronoUnit.DAYS.between(from, asAt) > limit;
            case WORKING_DAYS -> working.between(from, asAt) > limit;
            case MONTHS -> asAt.isAfter(from.plusMonths(limit));
        };
    }

    public Indicator measure(Collection<RatedPerson> activeCohort, LocalDate asAt) {
        List<RatedPerson> inCommunity =
                activeCohort.stream().filter(RatedPerson::inCommunity).toList();
        List<PersonId> over = inCommunity.stream()
                .filter(person -> isOver(person.open(), asAt))
                .map(RatedPerson::person)
                .toList();
        return new Indicator(
                definition(),
                asAt,
                over,
                inCommunity.stream().map(RatedPerson::person).toList());
    }

    private boolean isOver(@Nullable OpenSpell open, LocalDate asAt) {
        return open != null && open.status() == status && isOver(open.from(), asAt);
    }

    public IndicatorDefinition definition() {
        String colour = word(status);
        String length = limitInWords();
        return new IndicatorDefinition(
                id,
                colour + " for more than " + length,
                "People in the community whose open " + colour + " spell has lasted more than " + length
                        + " on the day. The clock runs on when only the grounds change; custody stops it.",
                "People of the active cohort who are in the community on the day, rated or not.",
                unit == Unit.WORKING_DAYS
                        ? "One day; Monday to Friday without bank holidays, and the last day of the limit is within it."
                        : "One day; calendar days, and the last day of the limit is within it.",
                "People in custody on the day.",
                polarity,
                List.of("RAG", group.words()),
                version,
                source);
    }

    private String limitInWords() {
        String one = switch (unit) {
            case DAYS -> "day";
            case WORKING_DAYS -> "working day";
            case MONTHS -> "month";
        };
        return limit + " " + (limit == 1 ? one : one + "s");
    }

    private static String word(Status status) {
        return switch (status) {
            case GREEN -> "Green";
            case AMBER -> "Amber";
            case AMBER_ALERT -> "Amber Alert";
            case RED -> "Red";
        };
    }
}
