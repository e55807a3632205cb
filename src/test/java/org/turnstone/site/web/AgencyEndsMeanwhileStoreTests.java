package org.turnstone.site.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.BroughtFile;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.shared.AgencyCode;
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
    void a_row_that_waited_does_not_go_in_once_its_lead_agency_has_ended() {
        add("LEADER");
        String row = "L1,LATE1,,,,LEADER,2026-01-05,\n";
        assertThat(bring("allocations", ALLOCATIONS + row).waiting()).isEqualTo(1);
        assertThat(end("LEADER", today()).status()).isEqualTo(303);
        ImportReport people = bring(
                "people", "source_ref,person_ref,forename,surname,date_of_birth\n1,LATE1,Wren,Alderton,1989-03-04\n");
        assertThat(people.newRows()).as("%s", people).isEqualTo(1);
        assertThat(one("select count(*) from cohort.allocation where lead_agency = 'LEADER'"))
                .isEqualTo("0");
        assertThat(one("select count(*) from imports.waiting_row where source_ref = 'L1'"))
                .isEqualTo("1");
        ImportReport right = bring("allocations", ALLOCATIONS + row.replace("LEADER", "POLICE"), 60);
        assertThat(right.problems()).as("%s", right).isEmpty();
        assertThat(one("select count(*) from imports.waiting_row where source_ref = 'L1'"))
                .isEqualTo("0");
        assertThat(one("select count(*) from cohort.allocation_claim where source_ref = 'L1'"))
                .isEqualTo("1");
    }

    @Test
    void rows_read_before_an_agency_ended_are_refused_when_they_go_in_after_it() {
        add("MEANTIME");
        String file = ALLOCATIONS
                + IntStream.range(0, 1_000)
                        .mapToObj("F%1$04d,MANY,Odo,Larkin,1988-02-01,POLICE,2026-01-05,2026-01-06\n"::formatted)
                        .collect(Collectors.joining())
                + "G1,ZED,Una,Ferrow,1977-12-11,MEANTIME,2026-01-05,\n";
        var request = new ImportRequest(
                "allocations",
                new AgencyCode("POLICE"),
                "bulk",
                "allocations.csv",
                system.clock().instant(),
                false,
                false);
        ImportReport report = system.actingAs("steward", () -> {
            try {
                return system.bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(file.getBytes(UTF_8)), progress -> {
                            if (progress.done() == 1_000) {
                                end("MEANTIME", today());
                            }
                        })
                        .report();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(until("MEANTIME")).isEqualTo(today().toString());
        assertThat(report.refused()).as("%s", report).isEqualTo(1);
        assertThat(report.problems().getLast().toString()).contains("1002", "lead_agency", "The agency ends here on");
        assertThat(one("select count(*) from cohort.allocation where lead_agency = 'MEANTIME'"))
                .isEqualTo("0");
    }

    @Test
    void rows_that_rest_on_agencies_wait_for_who_is_changing_one_and_are_checked_after_it() throws Exception {
        add("CHANGING");
        String file = ALLOCATIONS + "C1,CHANGED,Pim,Larkspur,1966-06-06,CHANGING,2026-01-05,\n";
        try (var pool = Executors.newSingleThreadExecutor();
                Connection changing = system.database().owner().getConnection()) {
            changing.setAutoCommit(false);
            changing.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('partnership|%s', 0))"
                            .formatted(system.partnership("northbank").value()));
            Future<ImportReport> bringing = pool.submit(() -> bring("allocations", file));
            while (!bringing.isDone()
                    && "0"
                            .equals(
                                    one(
                                            "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                                                    + " where d.datname = current_database() and locktype = 'advisory' and not granted"))) {
                Thread.onSpinWait();
            }
            changing.createStatement()
                    .execute("update partnership.agency set to_day = '%s' where code = 'CHANGING'".formatted(today()));
            changing.commit();
            ImportReport report = bringing.get(60, TimeUnit.SECONDS);
            assertThat(report.refused()).as("%s", report).isEqualTo(1);
        }
        assertThat(one("select count(*) from cohort.allocation where lead_agency = 'CHANGING'"))
                .isEqualTo("0");
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
        assertThat(bring("allocations", ledUntil(10)).problems()).isEmpty();
        assertThat(one("select count(*) from cohort.allocation where lead_agency in ('SEVERAL', 'FEW')"))
                .isEqualTo("9");
        for (int day : new int[] {0, 10, 11, 35, 59, 60, 61, 300}) {
            assertThat(end("SEVERAL", today().plusDays(day)).text())
                    .as("%d days from today", day)
                    .contains("It leads the work with 6 people, now or later.");
        }
        for (int day : new int[] {0, 70, 85, 89, 90, 91, 300}) {
            assertThat(end("FEW", today().plusDays(day)).text())
                    .as("%d days from today", day)
                    .contains("It leads the work with people, now or later.");
        }
        assertThat(bring("allocations", ledUntil(0), 60).problems()).isEmpty();
        assertThat(end("SEVERAL", today().plusDays(5)).status()).isEqualTo(303);
        assertThat(end("FEW", today()).status()).isEqualTo(303);
    }

    /** Nine people, each led so many days longer than the one before. */
    private static String ledUntil(long days) {
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
                            today().plusDays(days * one)));
        }
        return file.toString();
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
