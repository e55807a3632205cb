package org.turnstone;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.Kinds;
import org.turnstone.imports.RunImport;
import org.turnstone.imports.TimeOfExtract;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.GivenFiles;
import org.turnstone.shared.NotAllowed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "import",
        description = "Brings an agency's extract in.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Kinds: " + ImportCommand.KINDS,
            "Which columns each has: docs/how-to/send-an-extract.md. To look at a file first: --dry-run.",
            "",
            "Exit 0 all rows taken, 1 some or all refused, with FILE:ROW:COLUMN: WHAT IS WRONG on standard error,",
            "2 wrong usage, 3 a file or the database cannot be opened, or not allowed."
        })
final class ImportCommand implements Callable<Integer> {
    /** A test holds this to the kinds there are. */
    static final String KINDS =
            "accommodation, actions, allocations, arrests, assessments, cohort, contacts, custody, drug_tests, dv_incidents, "
                    + "employment, hearings, markers, offences, orders, people, rag, required_assessments, screenings, staff, top, treatment";

    private static final int REFUSED = 1;
    private static final int ENVIRONMENT = 3;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Mixin
    private AsUser user = new AsUser();

    @Parameters(index = "0", paramLabel = "KIND", description = "Kind of extract, such as people or custody.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "The file, CSV or .xlsx.")
    private Path file;

    @Option(names = "--agency", required = true, paramLabel = "CODE", description = "Whose extract it is.")
    private String agency = "";

    @Option(names = "--feed", defaultValue = "main", description = "Which of its flows (default: ${DEFAULT-VALUE}).")
    private String feed = "main";

    @Option(names = "--extracted-at", paramLabel = "TIME", description = "When the agency made the file, as in a row.")
    private @Nullable String extractedAt;

    @Option(names = "--all-or-nothing", description = "Apply no row where one is refused.")
    private boolean allOrNothing;

    @Option(names = "--dry-run", description = "Say what would happen and change nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "FILE.json", description = "Write the outcome here as well.")
    private @Nullable Path report;

    @Override
    public Integer call() throws IOException {
        user.require(spec);
        GivenFiles.unreadable(file)
                .or(() -> Optional.ofNullable(report).flatMap(GivenFiles::unwritable))
                .ifPresent(words -> {
                    throw new EnvironmentProblem(words);
                });
        ImportRequest request = new ImportRequest(
                kind, agency(), feed, String.valueOf(file.getFileName()), moment(), dryRun, allOrNothing);
        try (OpenDatabase database = data.existing();
                RunningSystem system = RunningSystem.withoutPages(database.roles())) {
            requireKind(system);
            Membership who = user.signedIn(system);
            ImportReport done = Acting.as(who, () -> take(system, request));
            say(done);
            if (report != null) {
                Files.writeString(report, system.part(JsonMapper.class).writeValueAsString(done.named()));
            }
            return done.allTaken() ? 0 : REFUSED;
        } catch (NotAllowed notYours) {
            err().println("You may not bring in extracts of " + agency + ". Ask the data steward.");
            return ENVIRONMENT;
        }
    }

    private void requireKind(RunningSystem system) {
        List<String> kinds = system.part(Kinds.class).names();
        if (!kinds.contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no kind " + kind + like(kinds) + "; the kinds are " + String.join(", ", kinds));
        }
    }

    private String like(List<String> kinds) {
        return kinds.stream()
                .filter(one -> one.startsWith(kind) || kind.startsWith(one))
                .findFirst()
                .map(one -> " (did you mean " + one + "?)")
                .orElse("");
    }

    private ImportReport take(RunningSystem system, ImportRequest request) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return system.part(RunImport.class)
                    .run(
                            request,
                            content,
                            progress -> err().printf(
                                            "%d %% of the good rows %s%n",
                                            100L * progress.done() / Math.max(1, progress.rows()),
                                            dryRun ? "tried" : "taken"))
                    .report();
        }
    }

    private void say(ImportReport done) {
        done.problems()
                .forEach(problem ->
                        err().printf("%s:%d:%s: %s%n", file, problem.row(), problem.column(), problem.message()));
        PrintWriter out = spec.commandLine().getOut();
        done.named().forEach((name, value) -> {
            if (value instanceof Integer) {
                out.println(name + " " + value);
            }
        });
        out.flush();
    }

    private AgencyCode agency() {
        try {
            return new AgencyCode(agency);
        } catch (IllegalArgumentException notACode) {
            throw new ParameterException(spec.commandLine(), "--agency takes a code such as POLICE, not " + agency);
        }
    }

    private @Nullable Instant moment() {
        TimeOfExtract made = TimeOfExtract.of(extractedAt);
        if (made.problem().isPresent()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--extracted-at takes a time such as 2026-11-23T02:00:00Z or 23/11/2026 02:00 in London, not "
                            + extractedAt + ". " + made.problem().get());
        }
        return made.moment();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
