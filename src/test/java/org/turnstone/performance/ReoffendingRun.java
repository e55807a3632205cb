package org.turnstone.performance;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the command on 1 June 2026: how it ended, what it said and what it wrote. */
record ReoffendingRun(int exit, List<String> said, Path out) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T11:00:00Z"), ZoneOffset.UTC);

    static ReoffendingRun of(Path index, Path offences, Path out, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("--index", index.toString(), "--offences", offences.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return of(arguments, out);
    }

    static ReoffendingRun of(List<String> arguments, Path out) {
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new ReoffendingCommand(CLOCK))
                .setErr(new PrintWriter(said))
                .setOut(new PrintWriter(said))
                .execute(arguments.toArray(String[]::new));
        return new ReoffendingRun(exit, said.toString().lines().toList(), out);
    }

    JsonNode json() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(out));
    }
}
