package org.turnstone.imports.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RowProblem;
import org.turnstone.shared.London;

/** What the page of one file shows. */
public record RunPage(
        String title,
        String outcome,
        String path,
        boolean isUnderWay,
        boolean isLookedAt,
        boolean canTake,
        boolean canTakeAgain,
        boolean canMatch,
        int done,
        int all,
        List<Fact> facts,
        List<Count> counts,
        FirstRows read,
        List<Line> problems,
        int moreProblems) {
    private static final int SHOWN = 200;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    public RunPage {
        facts = List.copyOf(facts);
        counts = List.copyOf(counts);
        problems = List.copyOf(problems);
    }

    public record Fact(String name, String value) {}

    public record Count(String words, int rows) {}

    public record Line(String row, String column, String message) {}

    /** @param hasColumns whether the file can be read so far that its columns can be matched with ours */
    static RunPage of(PastRun run, FirstRows read, Map<String, String> agencies, boolean steward, boolean hasColumns) {
        boolean asks = run.state() == PastRun.State.ASKS;
        boolean lookedAt = (asks || run.state() == PastRun.State.LOOKED_AT) && !run.taken();
        List<RowProblem> problems = run.report().map(ImportReport::problems).orElse(List.of());
        return new RunPage(
                ImportsPage.words(run.kind()) + (run.fileName().isEmpty() ? "" : ": " + run.fileName()),
                outcome(run),
                "/imports/" + run.id(),
                run.state().isUnderWay(),
                lookedAt,
                lookedAt
                        && run.hasFile()
                        && run.report().filter(RunPage::hasGood).isPresent(),
                !run.state().isUnderWay() && !run.dryRun() && run.hasFile(),
                run.isMine() && run.hasFile() && !run.state().isUnderWay() && hasColumns,
                run.progress().done(),
                run.progress().rows(),
                facts(run, agencies),
                asks || couldNotBeRead(run)
                        ? List.<Count>of()
                        : run.report().map(report -> counts(report, steward)).orElse(List.of()),
                read,
                problems.stream().limit(SHOWN).map(RunPage::line).toList(),
                Math.max(0, problems.size() - SHOWN));
    }

    private static String outcome(PastRun run) {
        return ImportsPage.outcome(run)
                + (run.taken() ? ". The file has been taken since" : "")
                + (couldNotBeRead(run) ? ". No row was read, and none can be taken until the file is put right" : "");
    }

    /** As a whole, so that nothing is known of its rows. */
    static boolean couldNotBeRead(PastRun run) {
        return run.report()
                .filter(report -> report.rows() == 0 && !report.problems().isEmpty())
                .isPresent();
    }

    private static boolean hasGood(ImportReport report) {
        return report.rows() > report.refused();
    }

    private static List<Fact> facts(PastRun run, Map<String, String> agencies) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Agency",
                agencies.getOrDefault(run.agency().value(), run.agency().value())));
        facts.add(new Fact("Feed", run.feed()));
        facts.add(new Fact(
                "Brought by",
                run.requester() + ", " + WHEN.format(run.startedAt().atZone(London.ZONE))));
        facts.add(new Fact(
                "Made by the agency",
                run.extractedAt()
                        .map(at -> WHEN.format(at.atZone(London.ZONE)))
                        .orElse("Not said: its rows count as made when it was brought, where they do not say")));
        run.finishedAt()
                .map(end -> Duration.between(run.startedAt(), end))
                .ifPresent(took -> facts.add(new Fact("Took", duration(took))));
        facts.add(new Fact("Fingerprint of the file, to compare with the agency’s (SHA-256)", run.fileHash()));
        return facts;
    }

    static String duration(Duration took) {
        long seconds = Math.max(1, took.toSeconds());
        return seconds < 60 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    /** For all but the data steward, a row that waits to be linked is one received like any other. */
    private static List<Count> counts(ImportReport report, boolean steward) {
        List<Count> counts = new ArrayList<>();
        counts.add(new Count("rows in the file", report.rows()));
        counts.add(new Count(steward ? "new" : "new, received", report.newRows()));
        counts.add(new Count("said before, unchanged", report.unchanged()));
        counts.add(new Count("corrected: these take the place of what was said before", report.corrected()));
        counts.add(new Count("withdrawn: these end what was said before", report.withdrawn()));
        counts.add(new Count("older than what is known, kept out", report.stale()));
        if (steward) {
            counts.add(new Count("waiting for the data steward", report.waiting()));
        }
        counts.add(new Count("refused", report.refused()));
        return counts;
    }

    static Line line(RowProblem problem) {
        return new Line(
                problem.row() == 0 ? "File" : Integer.toString(problem.row()), problem.column(), problem.message());
    }

    /** How far the file is, for the bar. */
    public String percent() {
        return Optional.of(all)
                        .filter(rows -> rows > 0)
                        .map(rows -> 100L * done / rows)
                        .orElse(0L) + " %";
    }
}
