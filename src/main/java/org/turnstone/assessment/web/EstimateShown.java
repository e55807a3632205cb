package org.turnstone.assessment.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.assessment.Confirmation;
import org.turnstone.assessment.EstimateStanding;
import org.turnstone.assessment.Ogrs3Estimate;
import org.turnstone.assessment.Ogrs3Inputs;
import org.turnstone.assessment.OpenAssessments.Opened;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.Row;

/**
 * An estimate as a page shows it.
 *
 * @param score empty where nothing can be counted
 * @param notCounted why not; empty where it is counted
 * @param standing whether a named person has confirmed it, in words
 * @param confirm where it can be confirmed; none where it is not this reader's to do
 */
public record EstimateShown(
        String score,
        List<String> notCounted,
        String standing,
        List<Row> counted,
        List<String> doubts,
        List<PartShown> parts,
        @Nullable String confirm) {
    /** @param logOdds with its sign */
    public record PartShown(String name, String logOdds) {}

    public EstimateShown {
        notCounted = List.copyOf(notCounted);
        counted = List.copyOf(counted);
        doubts = List.copyOf(doubts);
        parts = List.copyOf(parts);
    }

    static EstimateShown of(Opened opened) {
        EstimateStanding standing = opened.standing();
        return switch (standing.estimate()) {
            case Ogrs3Estimate.NotCounted none ->
                new EstimateShown(
                        "",
                        none.why(),
                        standing.lapsed() ? lapsed(standing) : "",
                        List.of(),
                        List.of(),
                        List.of(),
                        null);
            case Ogrs3Estimate.Counted counted ->
                new EstimateShown(
                        AssessmentsPage.inWords(counted.score()),
                        List.of(),
                        standing(standing),
                        rows(counted),
                        counted.doubts(),
                        counted.score().parts().stream()
                                .map(part ->
                                        new PartShown(part.name(), String.format(Locale.UK, "%+.2f", part.logOdds())))
                                .toList(),
                        opened.mayConfirm() ? "/people/" + opened.person().reference() + "/assessments/confirm" : null);
        };
    }

    private static String standing(EstimateStanding standing) {
        return standing.inForce()
                .map(EstimateShown::confirmed)
                .orElseGet(() -> standing.lapsed()
                        ? lapsed(standing)
                        : "Nobody has confirmed it, so it enters no scoring matrix.");
    }

    private static String confirmed(Confirmation said) {
        String used = said.changes().isEmpty()
                ? ""
                : " They knew more than the record: " + said.changes() + ". With that it is " + said.twoYear()
                        + "% within two years, " + said.oneYear() + "% within one.";
        return "Confirmed by " + said.by() + " on " + AssessmentsPage.day(London.dayOf(said.at())) + ": "
                + said.reason().replaceAll("[.]$", "") + "." + used;
    }

    private static String lapsed(EstimateStanding standing) {
        Confirmation latest = standing.latest();
        return latest == null
                ? ""
                : latest.by() + " confirmed " + latest.twoYear() + "% within two years on "
                        + AssessmentsPage.day(London.dayOf(latest.at()))
                        + ", of another record than the one there is now. That no longer holds: it has to be confirmed again.";
    }

    private static List<Row> rows(Ogrs3Estimate.Counted counted) {
        Ogrs3Inputs from = counted.inputs();
        return List.of(
                Row.of(
                        "Counted from",
                        from.sanctions()
                                + (from.sanctions() == 1 ? " sanction" : " sanctions")
                                + " on record that every agency under the agreement may see. The Police National"
                                + " Computer is not held here"),
                Row.of("First sanction", AssessmentsPage.day(from.firstOn())),
                Row.of("Current offence", counted.index()),
                Row.of("Follow-up from", AssessmentsPage.day(from.followUpOn()) + ", " + counted.followUp()),
                Row.of("Coefficients", counted.score().coefficients()));
    }
}
