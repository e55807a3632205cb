package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.shared.London;

/** An agency that ends while a file is on its way or a row waits, and what an end leaves behind that is taken back. */
class AgencyEndsMeanwhileStoreTests {
    private static final String LIST = "/administration/agencies";
    private static final String ALLOCATIONS =
            "source_ref,person_ref,forename,surname,date_of_birth,lead_agency,from,to\n";

    private static TestSystem system;
    private static TestBrowser admin;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        admin = system.as("admin");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void whoever_puts_an_end_off_is_told_of_memberships_that_it_has_shortened() {
        add("QUAYSIDE");
        LocalDate last = today().plusDays(60);
        assertThat(end("QUAYSIDE", last).status()).isEqualTo(303);
        assertThat(admin.get(LIST + "/QUAYSIDE").text()).doesNotContain("still will");
        BroughtFile.bring(
                system,
                "QUAYSIDE",
                "staff",
                "source_ref,staff_ref,name,email,team,role,from,to\n1,S1,Joss Reed,joss@quay.example,Quay,keyworker,%s,%s\n"
                        .formatted(today(), last.plusYears(1)));
        String told = "1 membership ends on "
                + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(last)
                + ", and still will if the agency goes on longer. Whoever is to stay is added anew under Staff and sign-ins";
        assertThat(admin.get(LIST + "/QUAYSIDE").text()).contains(told);
        TestBrowser other = system.as("admin");
        FilledForm.of(other, LIST + "/QUAYSIDE").until(last.plusDays(1)).send();
        assertThat(other.get(LIST).text()).contains(told);
    }

    @Test
    void days_typed_one_after_another_tell_nothing_of_the_people_an_agency_leads() {
        add("SEVERAL");
        add("FEW");
        StringBuilder file = new StringBuilder(ALLOCATIONS);
        for (int one = 1; one <= 9; one++) {
            file.append("D%d,DAY%d,Ash%c,Brook%c,19%d0-0%d-11,%s,2026-01-05,%s\n"
                    .formatted(
                            one,
                            one,
                            'a' + one,
                            'k' + one,
                            one,
                            one,
                            one > 6 ? "FEW" : "SEVERAL",
                            today().plusDays(10L * one)));
        }
        assertThat(bring("allocations", file.toString()).problems()).isEmpty();
        assertThat(one("select count(*) from cohort.allocation where lead_agency in ('SEVERAL', 'FEW')"))
                .isEqualTo("9");
        for (int day : new int[] {0, 10, 11, 35, 59}) {
            assertThat(end("SEVERAL", today().plusDays(day)).text())
                    .as("%d days from today", day)
                    .contains("It leads the work with 6 people, with some or all beyond this day.");
        }
        for (int day : new int[] {0, 70, 85, 89}) {
            assertThat(end("FEW", today().plusDays(day)).text())
                    .contains("It leads the work with people beyond this day.");
        }
        assertThat(end("SEVERAL", today().plusDays(60)).status()).isEqualTo(303);
        assertThat(end("FEW", today().plusDays(90)).status()).isEqualTo(303);
    }

    private static void add(String code) {
        assertThat(FilledForm.of(admin, LIST + "/add")
                        .with("name", "Agency " + code, "code", code, "regime", "UK_GDPR")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private static TestPage end(String agency, LocalDate day) {
        return FilledForm.of(admin, LIST + "/" + agency).until(day).send();
    }

    private static ImportReport bring(String kind, String file) {
        return bring(kind, file, 0);
    }

    private static ImportReport bring(String kind, String file, int secondsOn) {
        system.clock().forward(Duration.ofSeconds(secondsOn));
        return BroughtFile.bring(system, "POLICE", kind, file);
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
