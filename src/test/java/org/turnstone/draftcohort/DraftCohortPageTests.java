package org.turnstone.draftcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.person.MoveRecords;
import org.turnstone.selection.NominationDesk;
import org.turnstone.shared.PersonId;

/** A draft cohort from the first name to its acceptance: nobody is on the cohort by it. */
class DraftCohortPageTests {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestSystem system;
    private static TestPeople people;
    private static TestBrowser coordinator;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        coordinator = system.as("coordinator");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void people_are_put_on_a_draft_by_reference_and_from_nominations_that_wait_and_accepting_it_adopts_nobody() {
        String there = people.adult("Maud", "Thornycroft");
        String nominated = people.notOnCohort("Merrin", "Tolland");
        NominationDesk.wildCard(system.as("housing"), nominated).sendOnce();
        String nomination = NominationDesk.path(coordinator, "Merrin Tolland");
        assertThat(NominationDesk.gates(coordinator, nomination).sendOnce().status())
                .isEqualTo(303);
        String draft = drawnUp();
        assertThat(put(draft, there, "Stays for another year").sendOnce().status())
                .isEqualTo(303);
        assertThat(form(draft + "/nominations").sendOnce().status()).isEqualTo(303);

        TestPage page = coordinator.get(draft);
        assertThat(page.document().select("h1 .govuk-tag").text()).isEqualTo("Draft");
        assertThat(line(page, there)).contains("Stays for another year", "On the cohort since");
        assertThat(line(page, nominated)).contains("Nominated: ", "Not on the cohort. Nomination: Screened");
        assertThat(page.document().select("tr:contains(" + nominated + ") a[href=" + nomination + "]"))
                .hasSize(1);
        assertThat(page.text()).contains("2 people whom you may see; 1 of them on the cohort already, 1 not.");

        assertThat(coordinator.get("/people/" + there).text()).contains("On a draft cohort", "Stays for another year");
        assertThat(system.as("police").get("/people/" + there).text()).doesNotContain("On a draft cohort");

        assertThat(accept(draft, people.today()).sendOnce().status()).isEqualTo(303);
        assertThat(coordinator.get("/people/" + there).text()).doesNotContain("On a draft cohort");
        TestPage accepted = coordinator.get(draft);
        assertThat(accepted.document().select("h1 .govuk-tag").text()).isEqualTo("Accepted");
        assertThat(line(accepted, nominated)).contains("Not on the cohort. Nomination: Screened");
        assertThat(coordinator.get("/cohort").text()).doesNotContain("Tolland");
        assertThat(coordinator.get(draft + "/put").text()).contains("Who is on it stands");
        assertThat(trail()).isEqualTo("Entered that a draft cohort was accepted");
    }

    @Test
    void what_cannot_be_is_said_and_of_two_at_once_the_second_is_told() {
        String person = people.adult("Silas", "Underhay");
        String hidden = people.excludedFor("coordinator", "Crispin", "Oldcastle");
        String draft = drawnUp();
        assertThat(put(draft, "", "").sendOnce().text())
                .contains("Enter the reference of a person", "Enter why they are put on the draft");
        for (String nobody : List.of(hidden, "BB-BBB")) {
            assertThat(put(draft, nobody, "Why not").sendOnce().text())
                    .contains("Nobody whom you may see has this reference");
        }
        SentForm second = put(draft, person, "Asked for by housing");
        assertThat(put(draft, person.toLowerCase(java.util.Locale.ROOT), "Asked for by police")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(second.sendOnce().text()).contains("This person is on the draft already");
        SentForm off = form(draft + "/people/" + person + "/off").with("reason", "Moves away in spring");
        SentForm late = accept(draft, people.today());
        assertThat(accept(draft, people.today().plusDays(1))
                        .with("where", "")
                        .sendOnce()
                        .text())
                .contains("The day must be today or in the past", "Enter who accepted it");
        assertThat(accept(draft, people.today()).sendOnce().status()).isEqualTo(303);
        assertThat(late.sendOnce().text()).contains("This draft was accepted");
        assertThat(off.sendOnce().text()).contains("This draft was accepted");
        SentForm same =
                form("/cohort/draft/new").with("name", "draft " + NAMES.get()).with("why", "Again");
        assertThat(same.sendOnce().text()).contains("There is a draft of this name");
    }

    @Test
    void it_follows_a_merge_keeps_whoever_is_taken_off_out_and_forgets_the_erased() {
        String was = people.notOnCohort("Jocasta", "Quarrendon");
        String now = people.notOnCohort("Ivy", "Pennington");
        String off = people.notOnCohort("Hester", "Vavasour");
        String draft = drawnUp();
        for (String one : List.of(was, now, off)) {
            assertThat(put(draft, one, "Known to three agencies").sendOnce().status())
                    .isEqualTo(303);
        }
        assertThat(form(draft + "/people/" + off + "/off")
                        .with("reason", "")
                        .sendOnce()
                        .text())
                .contains("Enter why they are taken off the draft");
        assertThat(form(draft + "/people/" + off + "/off")
                        .with("reason", "Moves away in spring")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        PersonId from = people.person(was);
        PersonId into = people.person(now);
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        system.actingAs(
                "steward",
                () -> transaction.execute(
                        status -> system.bean(MoveRecords.class).merge(from, into, "One human being")));
        assertThat(coordinator.get(draft).text())
                .contains(now, "1 person whom you may see")
                .doesNotContain(was, off);
        assertThat(coordinator.get(draft + "/people/" + off + "/off").status()).isEqualTo(404);
        system.actingAs("privacy", () -> {
            system.bean(EraseEverywhere.class).erase(new Erasure(into, Erasure.Ground.RETENTION_OVER, "review 12"));
            return null;
        });
        assertThat(coordinator.get(draft).text()).contains("Nobody whom you may see is on it");
    }

    @Test
    void a_board_reads_the_agreed_numbers_with_small_groups_together_and_nobody_else_opens_the_list() {
        String draft = drawnUp();
        for (String name :
                List.of("Briar Lundmoor", "Ott Wraxall", "Una Fell", "Ned Garrick", "Ada Skinner", "Jem Pike")) {
            String one = people.notOnCohort(name.split(" ")[0], name.split(" ")[1]);
            assertThat(put(draft, one, "Known to three agencies").sendOnce().status())
                    .isEqualTo(303);
        }
        TestBrowser board = system.as("board");
        assertThat(board.get(draft + "/profile").text()).contains("None was agreed yet");
        assertThat(form(draft + "/profile").with("where", "").sendOnce().text()).contains("Enter who agreed it");
        assertThat(form(draft + "/profile")
                        .with("where", "Steering group of November")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        TestPage agreed = board.get(draft + "/profile");
        assertThat(agreed.document()
                        .select("table:has(caption:contains(Sex)) tbody tr")
                        .eachText())
                .containsExactly("Male 6");
        assertThat(agreed.text())
                .contains("6 people", "Steering group of November", "Draft", "25 to 34")
                .doesNotContain("Lundmoor", "Today, as far as you may see");
        assertThat(board.get("/performance").text()).contains("Profiles of draft cohorts");
        for (String account : List.of("board", "analyst", "police", "housing", "steward", "admin")) {
            assertThat(system.as(account).get(draft).status()).as(account).isEqualTo(403);
        }
        assertThat(system.as("sergeant").get(draft).status()).isEqualTo(200);
        assertThat(system.as("sergeant").get(draft + "/put").status()).isEqualTo(403);
        assertThat(system.as("police").get(draft + "/profile").status()).isEqualTo(403);
        assertThat(system.as("coordinator@southmoor").get(draft).status()).isEqualTo(404);
        assertThat(system.as("coordinator@southmoor").get("/cohort/draft").text())
                .contains("None has been drawn up yet");
    }

    @Test
    void what_a_meeting_agreed_is_not_frozen_of_a_draft_that_has_changed_since() {
        String draft = drawnUp();
        String first = people.notOnCohort("Idris", "Marrow");
        assertThat(put(draft, first, "Known to three agencies").sendOnce().status())
                .isEqualTo(303);
        SentForm agree = form(draft + "/profile").with("where", "Steering group of November");
        SentForm accept = accept(draft, people.today());
        String second = people.notOnCohort("Peg", "Hollin");
        assertThat(put(draft, second, "Known to three agencies").sendOnce().status())
                .isEqualTo(303);
        for (SentForm late : List.of(agree, accept)) {
            TestPage told = late.sendOnce();
            assertThat(told.status()).isEqualTo(409);
            assertThat(told.text()).contains("The draft has changed since you opened this page: 2 on it now");
        }
        assertThat(coordinator.get(draft + "/profile").text()).contains("None was agreed yet");
        assertThat(coordinator.get(draft).document().select("h1 .govuk-tag").text())
                .isEqualTo("Draft");
    }

    private static String drawnUp() {
        TestPage saved = form("/cohort/draft/new")
                .with("name", "Draft " + NAMES.incrementAndGet())
                .with("why", "The yearly refresh")
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        return saved.location().orElseThrow();
    }

    private static SentForm put(String draft, String reference, String reason) {
        return form(draft + "/put").with("reference", reference).with("reason", reason);
    }

    private static SentForm accept(String draft, LocalDate on) {
        return form(draft + "/accept")
                .with("on-day", "" + on.getDayOfMonth())
                .with("on-month", "" + on.getMonthValue())
                .with("on-year", "" + on.getYear())
                .with("where", "Steering group of November");
    }

    private static SentForm form(String path) {
        return SentForm.of(coordinator, coordinator.get(path));
    }

    private static String line(TestPage page, String reference) {
        return page.document().select("tr:contains(" + reference + ")").text();
    }

    private static String trail() {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
