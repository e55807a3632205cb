package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.governance.ComingOfAge;

/** At 18 the work with a person goes from youth offending to another agency, planned before and listed until it is done. */
class HandOversPageTests {
    private static final String LIST = "/cohort/hand-overs";

    private static TestSystem system;
    private static TestPeople people;
    private static TestBrowser coordinator;
    private static TestBrowser youth;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        coordinator = system.as("coordinator");
        youth = system.as("yos");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void youth_offending_is_asked_before_the_day_and_enters_who_takes_over_from_that_day_on() {
        LocalDate born = people.today().plusMonths(2).minusYears(18);
        LocalDate of18 = ComingOfAge.adultFrom(born);
        String person = people.bornOn(born, "YOS", "Briar", "Quillfeather");
        assertThat(listed(youth, person)).contains("No hand-over is planned", "Enter who leads", "Yos");
        assertThat(lookedAt(person)).isEqualTo(1);
        assertThat(youth.get("/").text()).contains("at 18", "Hand-overs");
        assertThat(system.as("police").get(LIST).text())
                .as("a child is youth offending's to see")
                .doesNotContain("Quillfeather", person);
        assertThat(coordinator.get(LIST).text()).doesNotContain("Quillfeather", person);

        TestPage refused = handOver(youth, person, "PROBATION", of18.minusDays(1));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Yos leads while a person is under 18");
        assertThat(refused.text()).contains("This person is 18 on");
        TestPage saved = handOver(youth, person, "PROBATION", of18);
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);

        assertThat(listed(youth, person)).contains("Planned: Probation from");
        assertThat(youth.get("/people/" + person + "/lead").text())
                .as("until then nothing changes")
                .contains("Yos leads", "Probation leads, as entered already");
        assertThat(system.as("probation").get("/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void who_is_18_and_not_handed_over_is_told_to_the_coordinator_until_somebody_takes_over() {
        String person = people.bornOn(people.today().minusDays(1).minusYears(18), "YOS", "Jem", "Lapwing");
        assertThat(listed(coordinator, person)).contains("Is 18, and is not handed over");
        assertThat(coordinator.get("/").text()).contains("at 18", "Hand-overs");
        assertThat(system.as("housing").get("/").text())
                .as("they read the list and are not asked")
                .doesNotContain("at 18 is open", "at 18 are open");
        people.exclude("police", person);
        assertThat(system.as("police").get(LIST).text()).doesNotContain(person, "Lapwing");
        assertThat(handOver(coordinator, person, "POLICE", people.today()).status())
                .isEqualTo(303);
        assertThat(listed(coordinator, person)).isEmpty();
    }

    @Test
    void nobody_is_lost_whose_date_of_birth_nobody_tells_nor_is_anyone_else_listed() {
        String unknown = people.bornOn(null, "YOS", "Ivy", "Pennington");
        String far = people.bornOn(people.today().plusMonths(4).minusYears(18), "YOS", "Silas", "Underhay");
        String grown = people.adult("Maud", "Thornycroft");
        assertThat(listed(youth, unknown)).contains("Not known", "Date of birth not known");
        assertThat(youth.get(LIST).text()).doesNotContain(far, grown);
    }

    private static String listed(TestBrowser reader, String person) {
        return reader.get(LIST).document().select("tr:contains(" + person + ")").text();
    }

    private static TestPage handOver(TestBrowser reader, String person, String agency, LocalDate from) {
        return SentForm.of(reader, reader.get("/people/" + person + "/lead"))
                .with("lead", agency)
                .with("leadWorker", "")
                .with("deputy", "")
                .day(from)
                .sendOnce();
    }

    private static int lookedAt(String person) {
        return system.owner()
                .sql("""
                        select count(*) from governance.audit_entry e
                        join governance.audit_subject s on s.partnership_id = e.partnership_id and s.seq = e.seq
                        where s.person_id = ? and e.what = 'Opened the list of hand-overs'""")
                .param(people.person(person).value())
                .query(Integer.class)
                .single();
    }
}
