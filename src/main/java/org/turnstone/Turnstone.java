package org.turnstone;

import java.io.PrintWriter;
import org.turnstone.assessment.Ogrs3Command;
import org.turnstone.assessment.Ogrs4Command;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.linkage.files.DedupeCommand;
import org.turnstone.linkage.files.MatchCommand;
import org.turnstone.performance.ReoffendingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: one subcommand for each job that can be done without a browser. */
@Command(
        name = "turnstone",
        description = "Case management and performance for Integrated Offender Management.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "In the source tree also: ./turnstone test (what CI runs), ./turnstone bench NAME"},
        subcommands = {
            DemoCommand.class,
            SetUpCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            MatchCommand.class,
            DedupeCommand.class,
            ReoffendingCommand.class,
            Ogrs3Command.class,
            Ogrs4Command.class,
            AuditCommand.class
        })
final class Turnstone {
    /** The machine is not as it must be: database, disk, port. */
    private static final int ENVIRONMENT = 3;

    private static final int WRONG_USAGE = 2;

    /** Of the longest line of help, so that none is folded a second time. */
    private static final int WIDTH = 120;

    private Turnstone() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Turnstone())
                .setUsageHelpWidth(WIDTH)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    String around = EnvironmentProblem.behind(failure).orElseThrow(() -> failure);
                    command.getErr().println(around);
                    return ENVIRONMENT;
                })
                .setParameterExceptionHandler((problem, arguments) -> wrongUsage(problem));
    }

    /** What is wrong and where to read on; the whole help would push it off the screen. */
    private static int wrongUsage(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(String.valueOf(problem.getMessage())
                .replaceFirst("'([^']*)' is not an? (int|long)$", "\"$1\" is not a whole number")
                .replaceFirst("'([^']*)' is not a double$", "\"$1\" is not a number"));
        UnmatchedArgumentException.printSuggestions(problem, err);
        err.println("How to use it: ./" + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return WRONG_USAGE;
    }
}
