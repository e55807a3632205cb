package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.BroughtFile;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.shared.London;

/** What the end of an agency needs and what it brings with it, and who can bring it about at all. */
class AgencyEndStoreTests {
    private static final String LIST = "/administration/agencies";

    private static TestSystem system;
    private static TestBrowser admin;
    private static String person;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        admin = system.as("admin");
        person = new TestPeople(system, "northbank").adult("Rowan", "Kestrel");
        system.owner()
                .sql("insert into partnership.agency values (?, 'ZOO', 'Zoo', 'UK_GDPR')")
                .param(TestStaff.id("partnership", "southmoor", "southmoor"))
                .update();
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void an_agency_that_someone_works_for_or_that_leads_the_work_with_anyone_goes_on() {
        TestPage refused = end("POLICE", today().plusDays(30));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select(".govuk-error-summary__list li").eachText())
                .containsExactly(
                        "2 members of staff work for it beyond this day. End their memberships first, under Staff and sign-ins",
                        "It leads the work with people, now or later. Name another lead agency for them first, in an extract of allocations. It can end once it leads nobody");
        assertThat(refused.document().select("main a[href=/administration]")).isNotEmpty();
        assertThat(refused.text()).doesNotContain("Kestrel", person);
        assertThat(end("COUNCIL", today()).text()).contains("Turnstone’s own jobs work for it, so it cannot end");
        assertThat(until("POLICE")).isEqualTo("none");
        assertThat(until("COUNCIL")).isEqualTo("none");
    }

    @Test
    void one_that_has_ended_is_offered_nowhere_keeps_its_name_and_can_go_on_again() {
        assertThat(end("CHARITY", today()).text()).contains("1 member of staff works for it beyond this day");
        endMembership("charity");
        assertThat(end("CHARITY", today().minusDays(1)).text())
                .contains("Someone worked for it until")
                .contains("enter that day or a later one");
        assertOffered(true);
        assertThat(end("CHARITY", today()).location()).contains(LIST);
        assertOffered(false);
        TestPage list = admin.get(LIST);
        assertThat(list.document().select("tbody tr").last().text()).contains("Charity", "Ended on");
        assertThat(admin.get("/administration")
                        .document()
                        .select("tr:contains(Keyworker of northbank)")
                        .text())
                .contains("charity@northbank.example", "Charity");
        assertThat(system.as("privacy").get("/governance/agreements").text()).contains("Charity");
        assertThat(bring("CHARITY", "people", "source_ref,person_ref,surname\n1,P1,Alder\n")
                        .problems())
                .anyMatch(problem -> problem.toString().contains("CHARITY has ended here"));
        String led =
                "source_ref,person_ref,lead_agency,from,to\n1,P1,CHARITY,2026-01-05,2026-01-08\n2,P1,CHARITY,2026-01-08,\n";
        assertThat(bring("POLICE", "allocations", led).problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.toString()).contains("lead_agency", "The agency ends here on"));
        TestPage crafted = FilledForm.of(admin, "/administration/add-staff")
                .with("name", "Ida Moss", "email", "ida@charity.example", "agency", "CHARITY", "role", "KEYWORKER")
                .until(today().plusDays(9))
                .send();
        assertThat(crafted.text()).contains("Choose the agency");
        FilledForm renamed = FilledForm.of(admin, LIST + "/CHARITY").with("name", "Charity of old");
        assertThat(renamed.send().location()).contains(LIST);
        FilledForm again = FilledForm.of(admin, LIST + "/CHARITY").with("name", "Charity");
        assertThat(again.until("", "", "").send().location()).contains(LIST);
        assertOffered(true);
    }

    @Test
    void nobody_is_appointed_beyond_a_day_that_is_known_and_no_file_brings_anyone_beyond_it() {
        LocalDate last = today().plusDays(60);
        add("Harbour", "HARBOUR");
        assertThat(end("HARBOUR", last).location()).contains(LIST);
        FilledForm form = FilledForm.of(admin, "/administration/add-staff")
                .with("name", "Ida Moss", "email", "ida@harbour.example", "agency", "HARBOUR", "role", "KEYWORKER");
        assertThat(form.until(last.plusDays(1)).send().text()).contains("The agency ends on", "or an earlier one");
        assertThat(form.until(last).send().status()).isEqualTo(303);
        ImportReport report = bring(
                "HARBOUR",
                "staff",
                "source_ref,staff_ref,name,email,team,role,from,to\n1,S1,Joss Reed,joss@harbour.example,Quay,keyworker,%s,%s\n"
                        .formatted(today(), last.plusYears(1)));
        assertThat(report.newRows()).as("%s", report).isEqualTo(1);
        assertThat(one("select string_agg(to_day::text, ' ') from partnership.membership where agency = 'HARBOUR'"))
                .isEqualTo(last + " " + last);
    }

    @Test
    void an_agency_does_not_end_while_someone_is_being_appointed_to_it() throws Exception {
        TestBrowser other = system.as("admin");
        for (int round = 0; round < 4; round++) {
            add("Round " + round, "ROUND" + round);
            FilledForm end = FilledForm.of(admin, LIST + "/ROUND" + round).until(today());
            FilledForm appoint = FilledForm.of(other, "/administration/add-staff")
                    .with("name", "Ida Moss", "email", "ida@round.example", "agency", "ROUND" + round)
                    .with("role", "KEYWORKER")
                    .until(today().plusDays(9));
            List<Integer> answers = new ArrayList<>();
            try (var pool = Executors.newFixedThreadPool(2)) {
                for (var answer : pool.invokeAll(List.<Callable<TestPage>>of(end::send, appoint::send))) {
                    answers.add(answer.get().status());
                }
            }
            assertThat(answers).as("round %d", round).containsExactlyInAnyOrder(303, 422);
        }
    }

    @Test
    void anothers_agency_can_be_neither_seen_nor_changed() {
        assertThat(admin.get(LIST).text()).doesNotContain("Zoo");
        assertThat(admin.get(LIST + "/ZOO").status()).isEqualTo(404);
        FilledForm form = FilledForm.of(admin, LIST + "/HOUSING").with("name", "Mine now");
        assertThat(new FilledForm(admin, LIST + "/ZOO", form.fields()).send().status())
                .isEqualTo(404);
        assertThat(system.as("admin@southmoor").get(LIST).text()).contains("Zoo");
        assertThat(changed("admin", "update partnership.agency set name = 'Mine' where code = 'ZOO'"))
                .isZero();
        assertThatThrownBy(() -> changed(
                        "admin",
                        "insert into partnership.agency (partnership_id, code, name, regime) values ('"
                                + TestStaff.id("partnership", "southmoor", "southmoor")
                                + "', 'MINE', 'Mine', 'UK_GDPR')"))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agency", "team", "area", "ward"})
    void the_database_lets_administrators_alone_change_it_and_nobody_delete_it(String table) {
        String rename = "update partnership." + table + " set name = name, version = version + 1";
        for (String account : new String[] {"police", "coordinator", "privacy", "import"}) {
            assertThat(changed(account, rename)).as(account).isZero();
        }
        assertThat(changed("admin", rename)).isPositive();
        for (String beyond : new String[] {
            "delete from partnership." + table,
            "update partnership." + table + " set partnership_id = partnership_id",
            "update partnership." + table + " set from_day = null"
        }) {
            assertThatThrownBy(() -> changed("admin", beyond))
                    .as(beyond)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void one_without_the_role_adds_no_agency_behind_the_page() {
        String insert = "insert into partnership.agency (partnership_id, code, name, regime) values ('"
                + system.partnership("northbank").value() + "', 'MINE', 'Mine', 'UK_GDPR')";
        assertThatThrownBy(() -> changed("police", insert)).rootCause().hasMessageContaining("row-level security");
        assertThat(one("select count(*) from cohort.led_by('POLICE', 1) n where n is not null"))
                .isEqualTo("0");
    }

    private static TestPage end(String agency, LocalDate day) {
        return FilledForm.of(admin, LIST + "/" + agency).until(day).send();
    }

    private static void add(String name, String code) {
        assertThat(FilledForm.of(admin, LIST + "/add")
                        .with("name", name, "code", code, "regime", "UK_GDPR")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private static void endMembership(String account) {
        String path = "/administration/memberships/" + system.membershipId(account) + "/end";
        String form =
                admin.get(path).document().select("main input[name=_form]").val();
        assertThat(admin.postOnce(path, "_form", form).status()).isEqualTo(303);
    }

    private static void assertOffered(boolean offered) {
        Map.of(
                        "admin", "/administration/add-staff",
                        "privacy", "/governance/agreements/sign",
                        "treatment", "/people/" + person + "/consent",
                        "coordinator", "/imports/keys",
                        "steward", "/imports")
                .forEach((account, path) -> assertThat(
                                system.as(account).get(path).document().select("#agency option[value=CHARITY]"))
                        .as(path)
                        .hasSize(offered ? 1 : 0));
    }

    private static ImportReport bring(String agency, String kind, String file) {
        return BroughtFile.bring(system, agency, kind, file);
    }

    private static int changed(String account, String sql) {
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        return system.actingAs(
                account,
                () -> transaction.execute(
                        status -> system.bean(JdbcClient.class).sql(sql).update()));
    }

    private static String until(String agency) {
        return one("select coalesce(max(to_day)::text, 'none') from partnership.agency where code = '" + agency + "'");
    }

    private static String one(String sql) {
        return String.valueOf(system.owner().sql(sql).query().singleValue());
    }

    private static LocalDate today() {
        return London.today(system.clock());
    }
}
