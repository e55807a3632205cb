package org.turnstone.imports.web;

import java.util.List;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RowProblem;

/** What the page of one file shows. */
public record RunPage(
        String title,
        String outcome,
        String takeAction,
        String problemsHref,
        boolean canTake,
        List<Count> counts,
        List<Line> problems,
        int moreProblems) {
    private static final int SHOWN = 200;

    public RunPage {
        counts = List.copyOf(counts);
        problems = List.copyOf(problems);
    }

    public record Count(String words, int rows) {}

    public record Line(String row, String column, String message) {}

    static RunPage of(PastRun run) {
        ImportReport report = run.report().orElse(new ImportReport(0, 0, 0, 0, 0, 0, 0, 0, List.of()));
        boolean lookedAt = run.state() == PastRun.State.LOOKED_AT;
        return new RunPage(
                ImportsPage.words(run.kind()) + (run.fileName().isEmpty() ? "" : ": " + run.fileName()),
                ImportsPage.outcome(run),
                "/imports/" + run.id() + "/take",
                "/imports/" + run.id() + "/problems.csv",
                lookedAt && report.rows() > report.refused(),
                List.of(
                        new Count("rows in the file", report.rows()),
                        new Count("new", report.newRows()),
                        new Count("said before, unchanged", report.unchanged()),
                        new Count("corrected", report.corrected()),
                        new Count("withdrawn", report.withdrawn()),
                        new Count("older than what is known, kept out", report.stale()),
                        new Count("waiting for the data steward", report.waiting()),
                        new Count("refused", report.refused())),
                report.problems().stream().limit(SHOWN).map(RunPage::line).toList(),
                Math.max(0, report.problems().size() - SHOWN));
    }

    private static Line line(RowProblem problem) {
        return new Line(
                problem.row() == 0 ? "File" : Integer.toString(problem.row()), problem.column(), problem.message());
    }
}
