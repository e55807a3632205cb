package org.turnstone;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: one subcommand for each job that can be done without a browser. */
@Command(
        name = "turnstone",
        description = "Case management and performance for Integrated Offender Management.",
        mixinStandardHelpOptions = true,
        footer = {"", "In the source tree also: ./turnstone test (what CI runs), ./turnstone bench NAME"},
        subcommands = {})
final class Turnstone {
    private Turnstone() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Turnstone()).execute(arguments));
    }
}
