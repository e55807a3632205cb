package org.turnstone.draftcohort.web;

import java.util.List;
import java.util.Optional;
import org.turnstone.draftcohort.AgreedProfile;
import org.turnstone.draftcohort.Draft;
import org.turnstone.draftcohort.DraftProfile;
import org.turnstone.draftcohort.DraftProfile.Breakdown;
import org.turnstone.draftcohort.DraftProfile.Group;
import org.turnstone.draftcohort.ReadDrafts.Profiles;
import org.turnstone.site.Days;
import org.turnstone.site.Form;

/**
 * What the page of a draft's profile shows.
 *
 * @param now the profile of today; nothing for those who are shown numbers alone
 * @param agreed the profile as it was agreed
 * @param agreedBy by whom and where; empty where none was
 * @param version of the draft that is counted; empty where it is not
 */
public record DraftProfilePage(
        Form form,
        String path,
        String back,
        String backWords,
        String name,
        String accepted,
        List<Table> now,
        String nowPeople,
        List<Table> agreed,
        String agreedPeople,
        String agreedBy,
        boolean seesPeople,
        boolean mayAgree,
        String version) {
    public DraftProfilePage {
        now = List.copyOf(now);
        agreed = List.copyOf(agreed);
    }

    /** Groups of one kind with how many each has. */
    public record Table(String by, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    public record Row(String words, String people) {}

    static DraftProfilePage of(Profiles profiles, Form form) {
        Draft draft = profiles.draft();
        String path = DraftController.ALL + "/" + draft.id();
        Optional<DraftProfile> agreed = profiles.agreed().map(AgreedProfile::profile);
        boolean tooFew =
                profiles.forBoard() && agreed.filter(one -> !one.isForBoards()).isPresent();
        return new DraftProfilePage(
                form,
                path + "/profile",
                profiles.forBoard() ? DraftController.ALL : path,
                profiles.forBoard() ? "Draft cohorts" : draft.name(),
                draft.name(),
                DraftsPage.accepted(draft),
                profiles.now().map(DraftProfilePage::tables).orElse(List.of()),
                profiles.now().map(DraftProfilePage::people).orElse(""),
                agreed.map(DraftProfilePage::tables).orElse(List.of()),
                tooFew
                        ? "Fewer than five people: no profile is shown"
                        : agreed.map(DraftProfilePage::people).orElse(""),
                profiles.agreed().map(DraftProfilePage::agreedBy).orElse(""),
                !profiles.forBoard(),
                profiles.mayDraw()
                        && profiles.now().filter(one -> one.people() > 0).isPresent(),
                profiles.version());
    }

    private static String people(DraftProfile profile) {
        return profile.people() == 1 ? "1 person" : "%,d people".formatted(profile.people());
    }

    private static String agreedBy(AgreedProfile agreed) {
        return "Agreed: " + agreed.where() + ". Counted and entered on " + Days.day(agreed.at()) + " by " + agreed.by();
    }

    private static List<Table> tables(DraftProfile profile) {
        return profile.breakdowns().stream().map(DraftProfilePage::table).toList();
    }

    private static Table table(Breakdown breakdown) {
        return new Table(
                breakdown.by(),
                breakdown.groups().stream().map(DraftProfilePage::row).toList());
    }

    private static Row row(Group group) {
        return new Row(group.words(), "%,d".formatted(group.people()));
    }
}
