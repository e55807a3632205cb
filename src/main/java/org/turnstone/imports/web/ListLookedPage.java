package org.turnstone.imports.web;

import java.util.List;
import java.util.UUID;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RowProblem;
import org.turnstone.imports.StartFromList.Step;

/**
 * What came of a partnership's own list, kind by kind.
 *
 * @param done whether all of it went in
 */
public record ListLookedPage(
        String title,
        String path,
        boolean isUnderWay,
        boolean canTake,
        boolean done,
        boolean steward,
        List<Part> parts) {
    private static final int SHOWN = 20;

    public ListLookedPage {
        parts = List.copyOf(parts);
    }

    /**
     * One kind.
     *
     * @param outcome in words
     * @param more how many problems there are besides those shown
     */
    public record Part(
            String kind,
            String outcome,
            String rows,
            String refused,
            String href,
            List<RunPage.Line> problems,
            int more) {
        public Part {
            problems = List.copyOf(problems);
        }
    }

    static ListLookedPage of(UUID first, List<Step> steps, boolean steward) {
        boolean underWay = steps.stream().anyMatch(step -> step.newest().state().isUnderWay());
        boolean done = steps.stream().allMatch(step -> step.taken().isPresent());
        return new ListLookedPage(
                steps.getFirst().look().fileName(),
                "/imports/list/" + first,
                underWay,
                !underWay && !done && steps.stream().anyMatch(ListLookedPage::hasGood),
                done && !underWay,
                steward,
                steps.stream().map(ListLookedPage::part).toList());
    }

    private static boolean hasGood(Step step) {
        return step.look()
                .report()
                .filter(report -> report.rows() > report.refused())
                .isPresent();
    }

    private static Part part(Step step) {
        PastRun run = step.newest();
        List<RowProblem> problems = run.report().map(ImportReport::problems).orElse(List.of());
        return new Part(
                ImportsPage.words(run.kind()),
                ImportsPage.outcome(run),
                run.report().map(report -> "%,d".formatted(report.rows())).orElse(""),
                run.report().map(report -> "%,d".formatted(report.refused())).orElse(""),
                "/imports/" + run.id(),
                problems.stream().limit(SHOWN).map(RunPage::line).toList(),
                Math.max(0, problems.size() - SHOWN));
    }
}
