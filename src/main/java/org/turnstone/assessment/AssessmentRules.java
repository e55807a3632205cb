package org.turnstone.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.Problem;

/** What a row of an assessment cannot be, beyond what each value may be by itself. */
final class AssessmentRules {
    private static final String PAIR = "[^=;]{1,100}=[^=;]{1,100}";

    private AssessmentRules() {}

    static List<Problem> problems(RowReader row) {
        List<Problem> problems = new ArrayList<>();
        Optional<AssessmentTool> tool = AssessmentTool.of(row.text("tool"));
        tool.ifPresentOrElse(
                one -> of(one, row, problems),
                () -> problems.add(new Problem(
                        "tool",
                        "No tool \"" + Problem.shown(row.text("tool")) + "\" is known. Write one of: "
                                + AssessmentTool.names())));
        Optional<BigDecimal> oneYear = number(row, "one_year");
        Optional<BigDecimal> twoYears = number(row, "two_year");
        if (oneYear.isPresent() && twoYears.isPresent() && oneYear.get().compareTo(twoYears.get()) > 0) {
            problems.add(new Problem(
                    "two_year",
                    "Check the scores: " + twoYears.get() + " within two years is less than " + oneYear.get()
                            + " within one"));
        }
        row.textIfAny("sections")
                .filter(text ->
                        !Arrays.stream(text.split(";")).map(String::strip).allMatch(pair -> pair.matches(PAIR)))
                .ifPresent(text -> problems.add(new Problem("sections", "Write this as key=value;key=value")));
        return problems;
    }

    private static void of(AssessmentTool tool, RowReader row, List<Problem> problems) {
        BigDecimal most = tool.totalMost();
        number(row, "total")
                .filter(total -> most != null && total.compareTo(most) > 0)
                .ifPresent(total -> problems.add(new Problem(
                        "total", "Check this: a total of " + tool.name() + " is at most " + most + ", not " + total)));
        switch (tool.needs()) {
            case SCORE -> {
                if (!row.has("two_year") && !row.has("one_year") && !row.has("total")) {
                    problems.add(
                            new Problem("two_year", "Fill in two_year: " + tool.name() + " is a score, in percent"));
                }
            }
            case ROSH -> {
                if (!row.has("rosh")) {
                    problems.add(new Problem("rosh", "Fill in rosh: low, medium, high or very_high"));
                }
            }
            case NOTHING -> {}
        }
    }

    static Optional<BigDecimal> number(RowReader row, String column) {
        return row.textIfAny(column).map(BigDecimal::new);
    }
}
