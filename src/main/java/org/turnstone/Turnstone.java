package org.turnstone;

import org.turnstone.performance.ReoffendingCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each job that can be done without a browser. */
@Command(
        name = "turnstone",
        description = "Case management and performance for Integrated Offender Management.",
        mixinStandardHelpOptions = true,
        subcommands = {ReoffendingCommand.class})
final class Turnstone {
    private Turnstone() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Turnstone()).execute(arguments));
    }
}
