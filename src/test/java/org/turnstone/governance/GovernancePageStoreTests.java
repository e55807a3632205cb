package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.shared.PersonId;

/** The privacy officer's pages as a browser without scripts meets them, on the whole application. */
class GovernancePageStoreTests {
    private static TestSystem system;
    private static TestBrowser privacy;
    private final PersonId person = PersonId.random();

    @BeforeAll
    static void the_privacy_officer_is_signed_in() {
        system = TestSystem.fresh();
        privacy = system.as("privacy");
        new JdbcTemplate(system.database().owner())
                .execute("""
                create schema probe;
                create table probe.record (partnership_id uuid, person_id uuid, owner_agency text, category text, handling text);
                select governance.protect('probe.record');
                alter table probe.record no force row level security;
                grant usage on schema probe to %1$s;
                grant select on probe.record to %1$s""".formatted(system.database().roles().placeholders().get("app")));
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void an_exclusion_and_a_restriction_hold_from_the_moment_they_are_saved_until_the_moment_they_end() {
        knownAs("K7-4M2");
        assertThat(seenBy("police")).isOne();
        String police = "Police offender manager of northbank";

        TestPage saved = listed("EXCLUSION", "k7-4m2", police, "A cousin");
        assertThat(saved.text()).contains("The list is in force", "K7-4M2", "Kept out", police, "A cousin");
        assertThat(seenBy("police")).isZero();
        assertThat(rulesOf("police"))
                .as("the rules do not tell from whom one is kept")
                .doesNotContain(person.value().toString())
                .contains("kept_from");
        assertThat(seenBy("sergeant")).isOne();
        assertThat(privacy.get("/governance").text())
                .as("staff have names in the trail, not ids")
                .contains("staff: " + police);
        endFirst(saved);
        assertThat(seenBy("police")).isOne();

        saved = listed("RESTRICTION", "K7-4M2", police, "Witness");
        assertThat(seenBy("police")).isOne();
        assertThat(seenBy("sergeant")).isZero();
        endFirst(saved);
        assertThat(seenBy("sergeant")).isOne();
        assertThat(entriesAbout())
                .containsSubsequence(
                        "Keep these staff out of a record",
                        "Ended: keep these staff out",
                        "Let only these staff in of a record",
                        "Ended: let only these staff in");
    }

    private TestPage listed(String list, String person, String staff, String reason) {
        return send("/governance/lists/add", "list", list, "person", person, "staff", staff, "reason", reason);
    }

    @Test
    void each_problem_with_a_list_stands_beside_its_field_and_nothing_is_saved() {
        TestPage refused = send("/governance/lists/add", "person", "X9-999", "staff", "Nobody Atall", "reason", " ");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Choose which list",
                        "Enter a reference that is in use, such as K7-4M2",
                        "Nobody on the staff is called Nobody Atall",
                        "Enter the reason");
        assertThat(refused.document().select("#staff").val()).isEqualTo("Nobody Atall");
    }

    @Test
    void a_new_version_of_an_agreement_takes_the_place_of_the_old_and_ending_it_stops_sharing() {
        knownAs("M2-7K4");
        assertThat(seenBy("housing")).isOne();
        TestPage saved = signed("Second agreement", "HEALTH", "2020");
        assertThat(saved.text())
                .contains("The agreement is in the register", "Second agreement", "Head of housing, 1 Jan 2020");
        assertThat(seenBy("housing"))
                .as("the new version does not name the core record")
                .isZero();

        saved = signed("Third agreement", "CORE", "2021");
        assertThat(seenBy("housing")).isOne();
        String end = saved.document().select("tr:contains(Third agreement) a").attr("href");
        assertThat(send(end).text()).contains("The agreement has ended");
        assertThat(seenBy("housing")).isZero();
    }

    private TestPage signed(String title, String category, String year) {
        return send(
                "/governance/agreements/sign",
                "agency",
                "HOUSING",
                "title",
                title,
                "categories",
                category,
                "purposes",
                "Reduce re-offending",
                "signed-by",
                "Head of housing",
                "signed-day",
                "1",
                "signed-month",
                "1",
                "signed-year",
                year,
                "review-day",
                "1",
                "review-month",
                "1",
                "review-year",
                "2090");
    }

    @Test
    void an_agreement_with_nothing_filled_in_says_what_is_missing_in_the_order_of_the_page() {
        TestPage refused =
                send("/governance/agreements/sign", "signed-day", "31", "signed-month", "2", "signed-year", "2026");
        assertThat(refused.document().select(".govuk-error-summary__list a").eachText())
                .containsExactly(
                        "Choose the agency",
                        "Enter what the agreement is called",
                        "Choose what the agency may receive",
                        "Enter at least one purpose",
                        "Enter who signed it",
                        "Enter a real date, such as 27 3 2026",
                        "Enter the day of its review");
    }

    @Test
    void a_checkpoint_is_a_signed_file_that_the_trail_then_holds_against() {
        privacy.get("/governance/checkpoints");
        TestPage file = privacy.postOnce("/governance/checkpoint");
        assertThat(file.header("Content-Disposition").orElseThrow()).contains("attachment", "turnstone-audit-");
        AuditCheckpoint taken = AuditCheckpoint.parse(file.body());
        assertThat(new VerifyAudit(system.database().owner(), system.bean(AuditKey.class)).verify(List.of(taken)))
                .allSatisfy(finding -> assertThat(finding.faults()).isEmpty());
        assertThat(privacy.get("/governance/checkpoints").text()).contains(taken.root());
    }

    @Test
    void the_trail_is_searched_by_person_staff_and_time_and_says_when_it_cannot_be() {
        knownAs("P3-6R9");
        send(
                "/governance/lists/add",
                "list",
                "EXCLUSION",
                "person",
                "P3-6R9",
                "staff",
                "Keyworker of northbank",
                "reason",
                "Knows them");
        TestPage found = privacy.get("/governance?person=p3-6r9&staff=privacy&agency=COUNCIL&operation=ADMINISTRATION");
        assertThat(found.document().select("tbody tr")).hasSize(1);
        assertThat(found.document().select("tbody tr").text())
                .contains(
                        "Privacy officer of northbank",
                        "Privacy officer, Council",
                        "Keep these staff out",
                        "Knows them");
        assertThat(found.document().select("tbody a").attr("href")).isEqualTo("/people/P3-6R9");
        assertThat(privacy.get("/governance?person=P3-6R9").text()).contains("Looked: Searched the audit trail");

        TestPage wrong = privacy.get("/governance?person=Q1&staff=nobodyatall&from-day=31&from-month=2&from-year=2026");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#person", "#staff", "#from-day");
    }

    @Test
    void erasing_asks_for_the_reference_twice_and_for_the_authority() {
        knownAs("R4-8T2");
        TestPage refused = send("/governance/erase", "person", "R4-8T2", "again", "R4-8T3", "authority", "");
        assertThat(refused.document().select(".govuk-error-summary__list a").eachAttr("href"))
                .containsExactly("#ground", "#authority", "#again");
        TestPage done = send(
                "/governance/erase",
                "person",
                "R4-8T2",
                "ground",
                "COURT_ORDER",
                "authority",
                "order 7",
                "again",
                "R4-8T2");
        assertThat(done.text()).contains("The person is erased");
        assertThat(entriesAbout()).contains("Erased a person: A court or the Commissioner ordered it");
    }

    private void knownAs(String reference) {
        JdbcTemplate owner = new JdbcTemplate(system.database().owner());
        UUID here = system.partnership("northbank").value();
        inTransactionAs(
                "import",
                app -> app.update(
                        "insert into person.person (person_id, partnership_id, reference) values (?, ?, ?)",
                        person.value(),
                        here,
                        reference));
        owner.update("insert into probe.record values (?, ?, 'COUNCIL', 'CORE', null)", here, person.value());
        owner.update("insert into governance.coming_of_age values (?, ?, date '2000-01-01')", person.value(), here);
    }

    private int seenBy(String account) {
        Integer seen = inTransactionAs(
                account,
                app -> app.queryForObject(
                        "select count(*) from probe.record where person_id = ?", Integer.class, person.value()));
        return seen == null ? 0 : seen;
    }

    private static String rulesOf(String account) {
        return inTransactionAs(
                account, app -> String.valueOf(app.queryForObject("select governance.my_rules()::text", String.class)));
    }

    private static <T> T inTransactionAs(String account, Function<JdbcTemplate, T> work) {
        return system.actingAs(
                account,
                () -> new TransactionTemplate(system.bean(PlatformTransactionManager.class))
                        .execute(status -> work.apply(system.bean(JdbcTemplate.class))));
    }

    private List<String> entriesAbout() {
        return system.owner().sql("""
                        select e.what from governance.audit_entry e
                        join governance.audit_subject s on s.partnership_id = e.partnership_id and s.seq = e.seq
                        where s.person_id = ? and e.operation in ('ADMINISTRATION', 'ERASURE') order by e.seq""").param(person.value()).query(String.class).list();
    }

    private void endFirst(TestPage lists) {
        String end = lists.document().select("tbody a").attr("href");
        assertThat(send(end).text()).contains("The name is off the list");
    }

    /** Opens the form, fills it in and sends it. */
    private static TestPage send(String path, String... fields) {
        TestPage shown = privacy.get(path);
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "_form";
        all[fields.length + 1] = shown.document().select("input[name=_form]").val();
        return privacy.post(path, all);
    }
}
