package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.AuditKey;
import org.turnstone.governance.VerifyAudit;

/** Tests 11 to 13 of those that the domain asks for, on the whole application. */
class DomainPromisesStoreTests {
    private static final String NHS = "9434765919";
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void eleven_viewing_is_logged_deleting_keeps_metadata_only_and_no_row_of_the_log_can_be_changed() {
        String reference = people.adult("Linnet", "Sorley");
        var person = people.person(reference);
        system.as("police").get("/people?q=Linnet+Sorley");
        system.as("police").get("/people/" + reference);
        assertThat(about(person.value()))
                .contains("CONSULTATION Opened a person's page", "CONSULTATION Search for people");
        assertThat(reasons(person.value())).as("none is asked in ordinary work").isEmpty();
        sent(system.as("sergeant"), "/emergency", emergency(reference));
        assertThat(reasons(person.value()))
                .as("one is asked where it matters")
                .containsExactly("Asked for a record in an emergency: Someone may die or be badly hurt");
        assertThat(details(person.value())).contains("Linnet");

        TestBrowser privacy = system.as("privacy");
        sent(
                privacy,
                "/governance/erase",
                Map.of("person", reference, "again", reference, "ground", "COURT_ORDER", "authority", "Order 12"));
        assertThat(about(person.value()))
                .contains(
                        "CONSULTATION Opened a person's page",
                        "ERASURE Erased a person: A court or the Commissioner ordered it");
        assertThat(details(person.value())).isEmpty();
        assertThat(verified()).isTrue();

        for (String change : new String[] {
            "update governance.audit_entry set what = 'x'",
            "delete from governance.audit_entry",
            "update governance.audit_detail set detail = '{}'",
            "delete from governance.audit_subject",
        }) {
            assertThatThrownBy(() -> asApp(change)).as(change).isInstanceOf(DataAccessException.class);
        }
        system.owner()
                .sql("update governance.audit_entry set what = 'nothing' where seq = 3")
                .update();
        assertThat(verified()).as("the owner of the database can, and it shows").isFalse();
    }

    @Test
    void twelve_a_partner_whose_agreement_has_lapsed_opens_nothing_shared_and_the_override_is_logged() {
        String reference = people.adult("Teasel", "Marlowe");
        assertThat(system.as("charity").get("/people/" + reference).status()).isEqualTo(200);
        LocalDate tomorrow = people.today().plusDays(1);
        system.owner()
                .sql("update governance.sharing_agreement set review_on = ? where agency = 'CHARITY'")
                .param(tomorrow)
                .update();
        assertThat(system.as("charity").get("/people/" + reference).status()).isEqualTo(200);
        system.clock()
                .to(tomorrow.atStartOfDay(org.turnstone.shared.London.ZONE).toInstant());
        TestBrowser charity = system.as("charity");
        assertThat(charity.get("/people/" + reference).status())
                .as("at midnight")
                .isEqualTo(404);

        sent(charity, "/emergency", emergency(reference));
        assertThat(charity.get("/people/" + reference).status())
                .as("an emergency does not replace an agreement")
                .isEqualTo(404);
        assertThat(about(people.person(reference).value()))
                .contains(
                        "CONSULTATION Asked for a record in an emergency",
                        "REFUSAL No person was shown under a reference");
        sent(system.as("privacy"), "/governance/agreements/sign", agreement(tomorrow));
        assertThat(charity.get("/people/" + reference).status()).isEqualTo(200);
        assertThat(system.owner()
                        .sql(
                                "select count(*) from governance.audit_entry where what = 'Signed the sharing agreement of CHARITY'")
                        .query(Integer.class)
                        .single())
                .isOne();
        system.clock().back();
    }

    @Test
    void thirteen_health_records_are_hidden_without_consent_shown_with_it_and_hidden_at_once_when_it_is_withdrawn() {
        String reference = people.adult("Bryony", "Calder");
        system.owner()
                .sql(
                        "update governance.sharing_agreement set categories = categories || '{HEALTH}' where agency = 'POLICE'")
                .update();
        healthRecord(reference);
        TestBrowser police = system.as("police");
        assertThat(police.get("/people/" + reference).text())
                .contains("Bryony Calder")
                .doesNotContain(NHS, "Kept from you");
        TestBrowser health = system.as("health");
        assertThat(health.get("/people/" + reference + "/consent")
                        .document()
                        .select("select[name=agency] option")
                        .eachAttr("value"))
                .as("what others hold is theirs to share")
                .contains("POLICE")
                .doesNotContain("HEALTH");
        TestPage saved = sent(health, "/people/" + reference + "/consent", consent(people.today()));
        assertThat(saved.text()).contains("The consent is on record and in force", "Signed form in the file");
        assertThat(system.as("treatment")
                        .get("/people/" + reference + "/consent")
                        .text())
                .as("for health alone")
                .contains("No consent is on record");
        assertThat(police.get("/people/" + reference).text()).contains(NHS);

        String withdraw = saved.document().select("main table a").attr("href");
        sent(health, withdraw, Map.of("words", "Told us by telephone"));
        assertThat(police.get("/people/" + reference).text()).doesNotContain(NHS);
        assertThat(about(people.person(reference).value()))
                .contains("COLLECTION Recorded a consent", "ALTERATION Recorded that a consent is withdrawn");
        assertThat(police.get("/people/" + reference + "/consent").status()).isEqualTo(403);
    }

    @Test
    void where_an_agreement_lets_it_be_known_the_page_says_who_holds_what_is_kept_back_and_else_nothing() {
        String reference = people.adult("Fennel", "Ashby");
        TestBrowser prison = system.as("prison");
        String before = prison.get("/people/" + reference).text();
        healthRecord(reference);
        assertThat(prison.get("/people/" + reference).text()).isEqualTo(before);
        system.owner()
                .sql("update governance.sharing_agreement set existence_known = '{HEALTH}' where agency = 'PRISON'")
                .update();
        String said = "Kept from you: health records, held by Health. Ask them.";
        assertThat(prison.get("/people/" + reference).text()).contains(said);
        assertThat(prison.get("/people/" + reference).text().replace(said + " ", ""))
                .isEqualTo(before);
        system.owner()
                .sql("update partnership.agency set contact_staff = ? where code = 'HEALTH'")
                .param(system.staff("health").value())
                .update();
        assertThat(prison.get("/people/" + reference).text()).contains("Ask Mental health worker of northbank.");
        system.owner()
                .sql("update governance.sharing_agreement set existence_known = '{}' where agency = 'PRISON'")
                .update();
    }

    /** The health service's own record of the person, with the NHS number. */
    private static void healthRecord(String reference) {
        var person = people.person(reference);
        system.actingAs(
                "import",
                () -> new TransactionTemplate(system.bean(PlatformTransactionManager.class)).execute(status -> {
                    JdbcClient database = system.bean(JdbcClient.class);
                    database.sql("""
                    insert into person.record (record_id, partnership_id, person_id, owner_agency, person_ref, category, said_at, withdrawn)
                    values (?, ?, ?, 'HEALTH', ?, 'HEALTH', now(), false)""")
                            .params(
                                    person.value(),
                                    system.partnership("northbank").value(),
                                    person.value(),
                                    reference)
                            .update();
                    return database.sql("""
                    insert into person.nhs_number (record_id, partnership_id, person_id, owner_agency, nhs)
                    select record_id, partnership_id, person_id, 'HEALTH', ? from person.record
                    where person_id = ? and owner_agency = 'HEALTH'""").params(NHS, person.value()).update();
                }));
    }

    private static TestPage sent(TestBrowser browser, String path, Map<String, String> fields) {
        TestPage page = browser.get(path);
        Map<String, String> all = new LinkedHashMap<>(fields);
        page.document()
                .select("main form input[type=hidden]")
                .forEach(hidden -> all.put(hidden.attr("name"), hidden.val()));
        TestPage answer = browser.postExactly(path, all);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return browser.get(answer.header("Location").orElseThrow());
    }

    private static Map<String, String> emergency(String reference) {
        return Map.of(
                "person", reference,
                "categories", "CORE",
                "ground", "LIFE",
                "words", "Not answering",
                "agreed-by", "Police offender manager of northbank",
                "password", TestSystem.PASSWORD);
    }

    private static Map<String, String> agreement(LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>(days("signed", day));
        fields.putAll(days("review", day.plusMonths(1)));
        fields.putAll(Map.of(
                "agency", "CHARITY",
                "title", "Interim agreement",
                "categories", "CORE",
                "purposes", "Reduce re-offending",
                "signed-by", "Head of the charity"));
        return fields;
    }

    private static Map<String, String> consent(LocalDate day) {
        Map<String, String> fields = new LinkedHashMap<>(days("from", day));
        fields.putAll(days("to", day.plusMonths(6)));
        fields.putAll(Map.of("agency", "POLICE", "evidence", "Signed form in the file"));
        return fields;
    }

    private static Map<String, String> days(String name, LocalDate day) {
        return Map.of(
                name + "-day", "" + day.getDayOfMonth(),
                name + "-month", "" + day.getMonthValue(),
                name + "-year", "" + day.getYear());
    }

    private static java.util.List<String> about(java.util.UUID person) {
        return system.owner().sql("""
                select e.operation || ' ' || e.what from governance.audit_entry e
                join governance.audit_subject s using (partnership_id, seq) where s.person_id = ? order by e.seq""").param(person).query(String.class).list();
    }

    private static java.util.List<String> reasons(java.util.UUID person) {
        return system.owner().sql("""
                select e.what || ': ' || e.reason from governance.audit_entry e
                join governance.audit_subject s using (partnership_id, seq)
                where s.person_id = ? and e.reason <> '' order by e.seq""").param(person).query(String.class).list();
    }

    private static String details(java.util.UUID person) {
        return String.join(
                "", system.owner().sql("""
                select d.detail::text from governance.audit_detail d
                join governance.audit_subject s using (partnership_id, seq) where s.person_id = ?""").param(person).query(String.class).list());
    }

    private static void asApp(String sql) {
        new TransactionTemplate(system.bean(PlatformTransactionManager.class))
                .execute(status -> system.bean(JdbcClient.class).sql(sql).update());
    }

    private static boolean verified() {
        return new VerifyAudit(system.database().owner(), system.bean(AuditKey.class))
                .verify(java.util.List.of()).stream()
                        .allMatch(one -> one.faults().isEmpty());
    }
}
