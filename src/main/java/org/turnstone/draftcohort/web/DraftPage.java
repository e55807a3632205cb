package org.turnstone.draftcohort.web;

import java.util.List;
import org.turnstone.draftcohort.Draft;
import org.turnstone.draftcohort.ReadDrafts.Line;
import org.turnstone.draftcohort.ReadDrafts.Opened;
import org.turnstone.selection.NominationFile;
import org.turnstone.site.Days;

/**
 * What the page of one draft cohort shows.
 *
 * @param accepted how it was accepted; empty while it is a draft
 * @param mayChange whether the reader may put people on it
 */
public record DraftPage(
        String path,
        String name,
        String why,
        String drawn,
        String accepted,
        String summary,
        int waiting,
        boolean mayChange,
        List<Person> people) {
    public DraftPage {
        people = List.copyOf(people);
    }

    /**
     * @param stands on the cohort, nominated or neither
     * @param next where it goes on; empty where they are on the cohort
     */
    public record Person(
            String name,
            String reference,
            String href,
            String reason,
            String by,
            String stands,
            String next,
            String nextWords) {}

    static DraftPage of(Opened opened) {
        Draft draft = opened.draft();
        return new DraftPage(
                DraftController.ALL + "/" + draft.id(),
                draft.name(),
                draft.why(),
                DraftsPage.drawn(draft),
                DraftsPage.accepted(draft),
                summary(opened.lines()),
                opened.waiting(),
                opened.mayDraw() && draft.isDraft(),
                opened.lines().stream().map(DraftPage::person).toList());
    }

    private static String summary(List<Line> lines) {
        long on = lines.stream().filter(line -> line.onCohortSince() != null).count();
        String all = lines.size() == 1 ? "1 person" : "%,d people".formatted(lines.size());
        return lines.isEmpty()
                ? "Nobody whom you may see is on it."
                : all
                        + " whom you may see; %,d of them on the cohort already, %,d not."
                                .formatted(on, lines.size() - on);
    }

    private static Person person(Line line) {
        String href = "/people/" + line.person().reference();
        NominationFile nomination = line.nomination();
        boolean on = line.onCohortSince() != null;
        return new Person(
                line.person().name(),
                line.person().reference(),
                href,
                line.put().reason(),
                line.put().by() + ", " + Days.day(line.put().claim().sourceUpdatedAt()),
                stands(line),
                on
                        ? ""
                        : nomination == null
                                ? href + "/nominate"
                                : "/nominations/" + nomination.nomination().id(),
                nomination == null ? "Nominate" : "Go on with the nomination");
    }

    private static String stands(Line line) {
        if (line.onCohortSince() != null) {
            return "On the cohort since " + Days.day(line.onCohortSince());
        }
        NominationFile nomination = line.nomination();
        return nomination == null
                ? "Not on the cohort, not nominated"
                : "Not on the cohort. Nomination: " + nomination.state().words();
    }
}
