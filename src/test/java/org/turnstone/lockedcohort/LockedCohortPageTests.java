package org.turnstone.lockedcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.cohort.LeaveCohort;
import org.turnstone.cohort.LeaveDecision;
import org.turnstone.cohort.Leaving;
import org.turnstone.governance.EraseEverywhere;
import org.turnstone.governance.Erasure;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.PersonId;

/** A cohort locked as at a day beside the live one: what happens to people afterwards takes nobody out of it. */
class LockedCohortPageTests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private static TestSystem system;
    private static TestPeople northbank;

    private String of = "";
    private TestPeople people;
    private TestBrowser coordinator;

    @BeforeAll
    static void a_system() {
        system = TestSystem.fresh();
        northbank = new TestPeople(system, "northbank");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @BeforeEach
    void a_partnership() {
        people = northbank;
        coordinator = system.as("coordinator");
    }

    /** Where no other test has put anyone. */
    private void elsewhere() {
        of = "@southmoor";
        people = new TestPeople(system, "southmoor");
        coordinator = system.as("coordinator@southmoor");
    }

    @Test
    void everyone_who_was_locked_is_accounted_for_whatever_happened_to_them_since() {
        elsewhere();
        String stays = people.adult("Maud", "Thornycroft");
        String left = people.adult("Silas", "Underhay");
        String died = people.adult("Ivy", "Pennington");
        String two = people.adult("Merrin", "Tolland");
        String one = people.adult("Jocasta", "Quarrendon");
        String erased = people.adult("Crispin", "Oldcastle");
        String hidden = people.excludedFor("coordinator@southmoor", "Hester", "Vavasour");
        String path = locked(people.today());
        assertThat(side(path, "Locked"))
                .containsExactly("On the cohort 6", "You may not see 1", "All who were locked 7");

        leave(left, "RISK_REDUCED_SCORE");
        leave(died, "DECEASED");
        merge(two, one);
        erase(erased);
        String joined = people.adult("Olwen", "Garrick");

        TestPage page = coordinator.get(path);
        assertThat(side(path, "Locked"))
                .containsExactly(
                        "On the cohort 2",
                        "Left: The score stayed below the line for leaving 1",
                        "Died 1",
                        "Erased on " + DAY.format(people.today()) + " 1",
                        "Counted above already: merged with another who was locked 1",
                        "You may not see 1",
                        "All who were locked 7");
        assertThat(side(path, "Live"))
                .containsExactly("Were locked 2", "Joined since, or were not on it that day 1", "Both together 3");
        assertThat(page.text())
                .contains(
                        "4 people, and 1 you may not see", stays, one, "2 records were locked that are one person now")
                .doesNotContain(two, erased, "Oldcastle", hidden, "Vavasour", joined);
    }

    @Test
    void a_status_of_the_day_stays_as_it_was_known_when_the_cohort_was_locked() {
        String person = people.adult("Maud", "Thornycroft");
        String path = locked(people.today());
        system.clock().forward(Duration.ofMinutes(5));
        people.toldAgain(
                person, "POLICE", "rag", "status,from,grounds,set_by", "green," + people.today() + ",ENGAGING,police");
        TestPage page = coordinator.get(path);
        assertThat(page.document().select("tr:contains(" + person + ") td").eachText())
                .containsExactly("Amber", "Green", "On the cohort.");
        assertThat(page.document()
                        .select("section:contains(Status then and now) thead th")
                        .eachText())
                .contains("Green", "All");
        assertThat(looks(person, "Opened a locked cohort beside the live one")).isEqualTo(1);
    }

    @Test
    void whoever_was_merged_and_is_taken_apart_again_stands_for_themselves_again() {
        String two = people.adult("Merrin", "Tolland");
        String one = people.notOnCohort("Jocasta", "Quarrendon");
        String path = locked(people.today());
        MoveRecords.Moved merge = merge(two, one);
        assertThat(coordinator
                        .get(path)
                        .document()
                        .select("tr:contains(" + one + ") td")
                        .eachText())
                .containsExactly(
                        "Amber", "Amber", "On the cohort. Was locked as somebody with whom they are one since.");
        inTransaction("steward" + of, () -> system.bean(MoveRecords.class).undo(merge.move(), "Two after all"));
        assertThat(coordinator.get(path).text()).contains(two).doesNotContain(one);
    }

    @Test
    void the_same_name_a_day_to_come_and_nothing_at_all_are_refused_and_who_retires_second_is_told() {
        people.adult("Ottilie", "Wraxall");
        SentForm second = locking(people.today()).with("name", "COHORT OF  spring");
        assertThat(locking(people.today())
                        .with("name", "Cohort of Spring")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        assertThat(second.sendOnce().text()).contains("A cohort was locked under this name before");
        assertThat(locking(people.today().plusDays(1)).sendOnce().text())
                .contains("The day must be today or in the past");
        assertThat(locking(people.today().minusYears(20)).sendOnce().text())
                .contains("Nobody was on the cohort on that day");
        assertThat(locking(people.today())
                        .with("name", " ")
                        .with("purpose", "")
                        .sendOnce()
                        .text())
                .contains("Enter a name", "Enter what it is locked for");

        TestBrowser analyst = system.as("analyst");
        String path = coordinator
                .get("/cohort/locked")
                .document()
                .select("main tbody a:contains(Cohort of Spring)")
                .attr("href");
        SentForm late =
                SentForm.of(coordinator, coordinator.get(path + "/retire")).with("reason", "Superseded");
        SentForm first = SentForm.of(analyst, analyst.get(path + "/retire"));
        assertThat(first.with("reason", "").sendOnce().text()).contains("Enter why it is no longer used");
        assertThat(first.with("reason", "The framework has changed").sendOnce().status())
                .isEqualTo(303);
        TestPage told = late.sendOnce();
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("The framework has changed");
        assertThat(coordinator.get("/cohort/locked").text()).contains("Retired on", "The framework has changed");
    }

    @Test
    void a_child_is_locked_unseen_and_neither_other_roles_nor_another_partnership_open_it() {
        String child = people.child("Briar", "Lundmoor");
        people.adult("Dunstan", "Fairbrother");
        String path = locking(people.today())
                .with("name", "Cohort of the child")
                .sendOnce()
                .location()
                .orElseThrow();
        assertThat(coordinator.get(path).text())
                .contains("you may not see", "Fairbrother")
                .doesNotContain(child, "Lundmoor");
        for (String account : List.of("police", "housing", "board", "privacy", "admin", "steward")) {
            assertThat(system.as(account).get(path).status()).as(account).isEqualTo(403);
            assertThat(system.as(account).get("/cohort/locked").status()).isEqualTo(403);
        }
        assertThat(system.as("sergeant").get(path).status()).isEqualTo(200);
        assertThat(system.as("sergeant").get("/cohort/locked/new").status()).isEqualTo(403);
        assertThat(system.as("sergeant").get(path + "/retire").status()).isEqualTo(403);
        assertThat(system.as("coordinator@southmoor").get(path).status()).isEqualTo(404);
        assertThat(system.as("coordinator@southmoor").get("/cohort/locked").text())
                .doesNotContain("Cohort of the child");
    }

    private String locked(LocalDate asAt) {
        TestPage saved = locking(asAt).sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        return saved.location().orElseThrow();
    }

    private SentForm locking(LocalDate asAt) {
        return SentForm.of(coordinator, coordinator.get("/cohort/locked/new"))
                .with("name", "Cohort " + NAMES.incrementAndGet())
                .with("asAt-day", "" + asAt.getDayOfMonth())
                .with("asAt-month", "" + asAt.getMonthValue())
                .with("asAt-year", "" + asAt.getYear())
                .with("purpose", "Baseline of the year");
    }

    private List<String> side(String path, String heading) {
        return coordinator
                .get(path)
                .document()
                .select("section:has(h2:matchesOwn(^" + heading + ",)) tbody tr")
                .eachText();
    }

    private void leave(String reference, String reason) {
        PersonId person = people.person(reference);
        LeaveCohort leaving = system.bean(LeaveCohort.class);
        LeaveDecision decision = system.actingAs(
                "coordinator" + of,
                () -> leaving.leave(new Leaving(
                        person,
                        reason,
                        people.today(),
                        people.today(),
                        "As decided",
                        List.of("POLICE", "PROBATION"),
                        "POLICE",
                        "None",
                        "The team",
                        "By the lead worker",
                        leaving.stay(person).version(),
                        Map.of())));
        assertThat(decision).isInstanceOf(LeaveDecision.Done.class);
    }

    private MoveRecords.Moved merge(String from, String into) {
        PersonId was = people.person(from);
        PersonId now = people.person(into);
        return inTransaction(
                "steward" + of, () -> system.bean(MoveRecords.class).merge(was, now, "One human being"));
    }

    private void erase(String reference) {
        PersonId person = people.person(reference);
        system.actingAs("privacy" + of, () -> {
            system.bean(EraseEverywhere.class).erase(new Erasure(person, Erasure.Ground.RETENTION_OVER, "review 12"));
            return null;
        });
    }

    private <T> T inTransaction(String account, Supplier<T> work) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(account, () -> transaction.execute(status -> work.get()));
    }

    private int looks(String reference, String what) {
        return system.owner()
                .sql("""
                        select count(*) from governance.audit_entry e join governance.audit_subject s using (partnership_id, seq)
                        where s.person_id = ? and e.what = ?""")
                .params(people.person(reference).value(), what)
                .query(Integer.class)
                .single();
    }
}
