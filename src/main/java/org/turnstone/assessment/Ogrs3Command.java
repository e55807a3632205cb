package org.turnstone.assessment;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** OGRS3 of a file of cases, without database or server. */
@Command(
        name = "ogrs3",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Estimates OGRS3, proven re-offending within one and two years, for each row of a CSV file.",
        footer = {
            "",
            "CASES.csv: id, sex (M or F), date_of_birth, date_current_conviction, date_start_followup (release from custody,",
            "else the sentence or caution), age_at_first_sanction (completed years), total_sanctions_incl_current,",
            "offence_code_or_category (a Home Office code of five digits, or a category such as robbery or theft_non_motor),",
            "and, where there is one, current_disposal (conviction, the default, or caution). A caution that is the second",
            "sanction is taken to follow a first caution. Dates are 2015-03-10 or 10/03/2015. Further columns are kept.",
            "",
            "SCORES.csv: the same rows with p1 and p2 (probabilities within one and two years, unrounded), score_1yr and",
            "score_2yr (whole percent, 1 to 99), band (of score_2yr: LOW to 49, MEDIUM to 74, HIGH to 89, VERY_HIGH from 90),",
            "coefficients (which set), doubts (what can hardly be so, though it was scored) and error: why a row is not",
            "scored, in the field's word for it and in plain ones.",
            "",
            "It is an estimate from what the file says: a score of OASys or ASSET wins. It says nothing of harm: sexual and",
            "violent offending have instruments of their own. It informs a decision and never is one.",
            "",
            "Exit: 0 every row scored or with its error in the row; 1 the file cannot be read, told on stderr as",
            "file:row:column: what is wrong; 2 wrong usage; 3 a file is missing or cannot be opened or written."
        })
public final class Ogrs3Command implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScoreOptions options = new ScoreOptions();

    @Option(
            names = "--rounded",
            description = "Use the coefficients as the ARNS service rounded them until June 2026: of girls under 16 the"
                    + " sign was turned. For comparison only; cautions have none.")
    private boolean rounded;

    @Override
    public Integer call() {
        return options.run(spec, new Ogrs3(rounded ? Coefficients.OGRS3_ROUNDED : Coefficients.OGRS3));
    }
}
