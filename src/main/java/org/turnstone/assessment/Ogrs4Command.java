package org.turnstone.assessment;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The static OGRS4 predictors of a file of cases, without database or server. */
@Command(
        name = "ogrs4",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Estimates the static OGRS4 predictors, any (ARP) and violent (VRP) re-offending within two years, for"
                        + " each row of a CSV file.",
        footer = {
            "",
            "CASES.csv: id, sex (M or F), date_of_birth, ho_code (a Home Office code of five digits), total_sanctions (this",
            "one among them), violent_sanctions (this one among them, where it is one), first_sanction_date,",
            "current_sanction_date, community_date (release from custody, else the sentence) and assessment_date: whole",
            "months between the two last, up to 36, count as free of offending. Dates are 2015-03-10 or 10/03/2015.",
            "Further columns are kept.",
            "",
            "SCORES.csv: the same rows with arp_static_2yr and vrp_static_2yr (percent, two decimals), band (of ARP: LOW below",
            "50, MEDIUM below 75, HIGH below 90, VERY_HIGH), coefficients (which set), doubts (what can hardly be so, though",
            "it was scored) and error: why a row is not scored.",
            "",
            "It is an estimate from what the file says: a score of OASys wins. It informs a decision and never is one.",
            "",
            "Exit: 0 every row scored or with its error in the row; 1 the file cannot be read, told on stderr as",
            "file:row:column: what is wrong; 2 wrong usage; 3 a file is missing or cannot be opened or written."
        })
public final class Ogrs4Command implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private final ScoreOptions options = new ScoreOptions();

    @Override
    public Integer call() {
        return options.run(spec, new Ogrs4());
    }
}
