package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotAllowed;

class RunImportStoreTests {
    private static final Instant MONDAY = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-01-06T06:00:00Z");
    private static final String HEADER =
            "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth,sex\n";
    private static final String ROWS = """
            1,2026-01-02T10:00:00Z,P1,2019/0000001S,Ann,Ashby,1990-05-01,f
            2,2026-01-02T10:00:00Z,P2,2019/0000002S,Bilal,Barrow,1985-06-02,m
            3,2026-01-02T10:00:00Z,P3,,Bilal,Barow,02/06/1985,m
            4,2026-01-02T10:00:00Z,P4,2019/0000004S,Chidi,Coe,1979-07-03,m
            """;

    private final ImportWorld world = new ImportWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void people_come_in_and_the_doubtful_one_waits_for_the_data_steward() {
        ImportReport report = world.bring("people", "POLICE", HEADER + ROWS);
        assertThat(report).isEqualTo(new ImportReport(4, 3, 0, 0, 0, 0, 1, 0, List.of()));
        assertThat(world.count("person.person")).isEqualTo(3);
        assertThat(world.probe(String.class, "select reason from person.doubt"))
                .isEqualTo("The evidence is not enough to link without asking");
    }

    @Test
    void another_agency_links_by_an_equal_identifier_however_the_year_is_written() {
        world.bring("people", "POLICE", HEADER + ROWS);
        world.bring("people", "PROBATION", HEADER + "9,,X1,19/1S,Anne,Ashby,01/05/1990,f\n");
        assertThat(world.probe(Long.class, """
                        select count(distinct person_id) from person.record where person_ref in ('P1', 'X1')""")).isEqualTo(1);
    }

    @Test
    void sent_again_ten_times_nothing_changes() {
        world.bring("people", "POLICE", HEADER + ROWS);
        List<String> once = world.state();
        assertThat(once).hasSize(3 + 3 + 1 + 1 + 3);
        for (int time = 0; time < 10; time++) {
            ImportReport again = world.bring("people", "POLICE", HEADER + ROWS);
            assertThat(again.unchanged()).isEqualTo(3);
            assertThat(again.waiting()).isEqualTo(1);
        }
        assertThat(world.state()).isEqualTo(once);
        assertThat(world.count("person.identity_claim")).isEqualTo(3);
    }

    @Test
    void doubled_and_shuffled_files_end_in_the_same_state() {
        world.bring("people", "POLICE", HEADER + ROWS);
        List<String> once = world.state();
        long seed = System.nanoTime();
        try (ImportWorld other = new ImportWorld()) {
            List<String> lines = new ArrayList<>(Arrays.asList((ROWS + ROWS).split("\n")));
            Collections.shuffle(lines, new Random(seed));
            other.bring("people", "POLICE", HEADER + String.join("\n", lines));
            assertThat(other.state()).as("seed " + seed).isEqualTo(once);
        }
    }

    @Test
    void a_run_cut_short_is_finished_by_sending_the_same_file_again() {
        String file = ManyRows.sentences(2_500);
        Sentences room = world.bean(Sentences.class);
        room.failAfter = 1_500;
        assertThatThrownBy(() -> world.bring("sentences", "PRISON", file)).hasMessage("the power went");
        int before = room.came.size();
        assertThat(before).isBetween(900, 1_000);
        room.failAfter = Integer.MAX_VALUE;
        ImportReport report = world.bring("sentences", "PRISON", file);
        assertThat(report.unchanged()).isEqualTo(before);
        assertThat(report.newRows() + report.waiting()).isEqualTo(2_500 - before);
        List<String> state = world.state();
        try (ImportWorld other = new ImportWorld()) {
            other.bring("sentences", "PRISON", file);
            assertThat(other.state()).isEqualTo(state);
        }
    }

    @Test
    void an_older_row_never_overrides_a_newer_one_and_a_withdrawn_row_stays_withdrawn() {
        String header = "source_ref,person_ref,pnc,forename,surname,date_of_birth,from,withdrawn\n";
        String row = "S1,P1,2019/0000001S,Ann,Ashby,1990-05-01,";
        Sentences room = world.bean(Sentences.class);
        world.bring("sentences", "PRISON", header + row + "2025-02-01,", TUESDAY, false, false);
        assertThat(world.bring("sentences", "PRISON", header + row + "2025-01-01,", MONDAY, false, false)
                        .stale())
                .isEqualTo(1);
        ImportReport ended = world.bring(
                "sentences", "PRISON", header + row + "2025-02-01,y", TUESDAY.plusSeconds(60), false, false);
        assertThat(ended.withdrawn()).isEqualTo(1);
        assertThat(world.bring("sentences", "PRISON", header + row + "2025-02-01,", TUESDAY, false, false)
                        .stale())
                .isEqualTo(1);
        assertThat(room.came).extracting(ImportedRow::withdrawn).containsExactly(false, true);
    }

    @Test
    void a_row_as_old_as_the_known_one_and_different_is_listed_as_a_problem() {
        String header = "source_ref,person_ref,pnc,forename,surname,date_of_birth,from\n";
        world.bring(
                "sentences",
                "PRISON",
                header + "S1,P1,2019/0000001S,Ann,Ashby,1990-05-01,2025-01-01",
                MONDAY,
                false,
                false);
        ImportReport report = world.bring(
                "sentences",
                "PRISON",
                header + "S1,P1,2019/0000001S,Ann,Ashby,1990-05-01,2025-01-02",
                MONDAY,
                false,
                false);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.problems())
                .extracting(RowProblem::row, RowProblem::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "source_updated_at"));
    }

    @Test
    void rows_wait_for_a_person_not_told_of_yet_and_go_in_with_the_list_of_people() {
        ImportReport early = world.bring("sentences", "POLICE", "source_ref,person_ref,from\nS1,P1,2025-01-01\n");
        assertThat(early.waiting()).isEqualTo(1);
        assertThat(world.bean(Sentences.class).came).isEmpty();
        world.bring("people", "POLICE", HEADER + ROWS);
        assertThat(world.bean(Sentences.class).came).hasSize(1);
        assertThat(world.count("imports.waiting_row where kind = 'sentences'")).isZero();
    }

    @Test
    void a_dry_run_says_what_would_be_and_changes_nothing() {
        ImportReport report = world.bring("people", "POLICE", HEADER + ROWS, null, true, false);
        assertThat(report.newRows()).isEqualTo(3);
        assertThat(world.state()).isEmpty();
    }

    @Test
    void all_or_nothing_takes_nothing_when_one_row_is_bad() {
        ImportReport report =
                world.bring("people", "POLICE", HEADER + ROWS + "5,,P5,,Dee,Dunn,1990-02-31,f\n", null, false, true);
        assertThat(report.newRows()).isZero();
        assertThat(report.problems())
                .containsExactly(new RowProblem(6, "date_of_birth", "There is no such day as 1990-02-31"));
        assertThat(world.state()).isEmpty();
        ImportReport half = world.bring("people", "POLICE", HEADER + ROWS + "5,,P5,,Dee,Dunn,1990-02-31,f\n");
        assertThat(half.newRows()).isEqualTo(3);
        assertThat(half.refused()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_through_is_not_called_cut_short_whatever_fails_after_it() {
        var request = new ImportRequest("people", new AgencyCode("POLICE"), "main", "p.csv", null, false, false);
        world.bringAs(world.staff(Role.DATA_STEWARD, "COUNCIL"), request, HEADER + ROWS);
        var run = new ImportRun(
                world.probe(UUID.class, "select run_id from imports.run"),
                world.partnership,
                request,
                world.job().staff(),
                "",
                "",
                MONDAY);
        RunRecord record = world.bean(RunRecord.class);
        assertThat(world.as(world.job(), () -> record.cutShort(run))).isFalse();
        assertThat(world.probe(String.class, "select state from imports.run")).isEqualTo("DONE");
        world.as(
                world.job(),
                () -> world.bean(JdbcClient.class)
                        .sql("update imports.run set state = 'RUNNING'")
                        .update());
        assertThat(world.as(world.job(), () -> record.cutShort(run))).isTrue();
        assertThat(world.probe(String.class, "select state from imports.run")).isEqualTo("CUT_SHORT");
    }

    @Test
    void only_members_of_the_agency_and_those_who_import_for_all_may_bring_its_files() {
        var request = new ImportRequest("people", new AgencyCode("POLICE"), "main", "p.csv", null, false, false);
        assertThatThrownBy(() -> world.bringAs(world.staff(Role.HOUSING_OFFICER, "HOUSING"), request, HEADER + ROWS))
                .isInstanceOf(NotAllowed.class);
        assertThat(world.bringAs(world.staff(Role.IOM_SERGEANT, "POLICE"), request, HEADER + ROWS)
                        .rows())
                .isEqualTo(4);
        assertThat(world.owner.queryForObject("""
                        select count(*) from governance.audit_entry where operation = 'COLLECTION' and role = 'JOB_IMPORT'""", Long.class)).isEqualTo(1);
    }
}
