package org.turnstone;

import org.turnstone.assessment.Ogrs3Command;
import org.turnstone.assessment.Ogrs4Command;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.linkage.files.DedupeCommand;
import org.turnstone.linkage.files.MatchCommand;
import org.turnstone.performance.ReoffendingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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

    private Turnstone() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Turnstone()).setExecutionExceptionHandler((failure, command, parsed) -> {
            String around = EnvironmentProblem.behind(failure).orElseThrow(() -> failure);
            command.getErr().println(around);
            return ENVIRONMENT;
        });
    }
}
