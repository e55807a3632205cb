package org.turnstone.linkage.files;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;

/** One run of a command, as it is called from the shell: its exit code and what it said. */
record LinkCommandRun(int exit, String said) {
    static LinkCommandRun match(Path left, Path right, Path out, String... more) {
        return run(new MatchCommand(), List.of(left.toString(), right.toString(), "--out", out.toString()), more);
    }

    static LinkCommandRun dedupe(Path file, Path out, String... more) {
        return run(new DedupeCommand(), List.of(file.toString(), "--out", out.toString()), more);
    }

    private static LinkCommandRun run(Callable<Integer> command, List<String> arguments, String... more) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(command)
                .setErr(new PrintWriter(said))
                .execute(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
        return new LinkCommandRun(exit, said.toString());
    }
}
