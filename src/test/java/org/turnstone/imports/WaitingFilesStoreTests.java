package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;

/** Files that are brought and left to be taken, and what happens when the program stops meanwhile. */
class WaitingFilesStoreTests {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String HEADER = "source_ref,source_updated_at,person_ref,pnc,forename,surname,date_of_birth\n";
    private static final String PEOPLE = HEADER + """
            1,2026-01-02T10:00:00Z,P1,2019/0000001S,Ann,Ashby,1990-05-01
            2,2026-01-02T10:00:00Z,P2,,Ann,Ashbey,1990-05-01
            """;

    private final ImportWorld world = new ImportWorld();
    private final Membership steward = world.staff(Role.DATA_STEWARD, "COUNCIL");
    private final Membership sergeant = world.staff(Role.IOM_SERGEANT, "POLICE");
    private final TakeWaitingFiles worker = world.bean(TakeWaitingFiles.class);

    @AfterEach
    void close() {
        worker.stop();
        world.close();
    }

    @Test
    void a_file_is_looked_at_and_then_taken_while_its_bringer_does_something_else() {
        worker.start();
        UUID looked = bring(sergeant, "people", "POLICE", PEOPLE);
        PastRun preview = through(sergeant, looked);
        assertThat(preview.state()).isEqualTo(PastRun.State.LOOKED_AT);
        assertThat(world.count("person.person")).isZero();
        assertThat(Acting.as(sergeant, () -> world.bean(BringFile.class).rowsAsRead(preview)))
                .extracting(RowAsRead::row, row -> row.values().get("surname"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Ashby"),
                        org.assertj.core.groups.Tuple.tuple(3, "Ashbey"));
        UUID taken = Acting.as(sergeant, () -> world.bean(BringFile.class).take(looked, false));
        assertThat(through(sergeant, taken).state()).isEqualTo(PastRun.State.DONE);
        assertThat(world.count("person.person")).isEqualTo(1);
    }

    @Test
    void only_the_data_steward_learns_that_a_row_waits_to_be_linked() {
        worker.start();
        UUID run = Acting.as(
                sergeant, () -> world.bean(BringFile.class).take(bring(sergeant, "people", "POLICE", PEOPLE), false));
        through(sergeant, run);
        UUID again = Acting.as(
                sergeant, () -> world.bean(BringFile.class).take(bring(sergeant, "people", "POLICE", PEOPLE), false));
        assertThat(through(sergeant, run).report()).contains(new ImportReport(2, 2, 0, 0, 0, 0, 0, 0, List.of()));
        assertThat(through(sergeant, again).report()).contains(new ImportReport(2, 0, 2, 0, 0, 0, 0, 0, List.of()));
        Membership policeSteward = world.staff(Role.DATA_STEWARD, "POLICE");
        assertThat(through(policeSteward, run).report().orElseThrow().waiting()).isEqualTo(1);
        assertThat(through(policeSteward, again).report().orElseThrow().waiting())
                .isEqualTo(1);
    }

    @Test
    void a_file_stopped_in_the_middle_is_gone_on_with_and_every_row_counted_once() {
        String file = ManyRows.sentences(2_500);
        Sentences room = world.bean(Sentences.class);
        worker.start();
        room.failAfter = 1_500;
        room.failure = new org.springframework.dao.TransientDataAccessResourceException("the power went");
        UUID run = bring(steward, "sentences", "PRISON", file, false);
        assertThat(room.failed.join()).isTrue();
        worker.stop();
        int before = room.came.size();
        assertThat(before).isBetween(900, 1_000);
        PastRun stopped =
                Acting.as(steward, () -> world.bean(ImportRuns.class).one(run)).orElseThrow();
        assertThat(stopped.state()).isEqualTo(PastRun.State.RUNNING);
        assertThat(stopped.progress().done()).isBetween(before, 1_000);
        room.failAfter = Integer.MAX_VALUE;
        worker.start();
        ImportReport report = through(steward, run).report().orElseThrow();
        assertThat(report.newRows() + report.waiting()).isEqualTo(2_500);
        assertThat(report.unchanged()).isZero();
        assertThat(room.came).hasSize(2_500 - report.waiting());
    }

    @Test
    void a_file_whose_program_died_and_that_is_not_kept_says_that_it_was_cut_short() {
        Sentences room = world.bean(Sentences.class);
        room.failAfter = 0;
        assertThatThrownBy(() -> world.bring("sentences", "PRISON", ManyRows.sentences(3)))
                .hasMessage("the power went");
        UUID run = world.probe(UUID.class, "select run_id from imports.run");
        Membership prison = world.staff(Role.DATA_STEWARD, "PRISON");
        assertThat(through(prison, run).state()).isEqualTo(PastRun.State.CUT_SHORT);
        world.as(
                world.job(),
                () -> world.bean(org.springframework.jdbc.core.JdbcTemplate.class)
                        .update("update imports.run set state = 'RUNNING', finished_at = null"));
        worker.start();
        assertThat(through(prison, run).state()).isEqualTo(PastRun.State.CUT_SHORT);
    }

    @Test
    void two_files_of_one_feed_at_once_queue_and_end_as_one_after_the_other() {
        worker.start();
        String later = PEOPLE.replace("2026-01-02", "2026-01-03").replace("Ashby", "Ashworth");
        List<UUID> both = List.of(
                bring(steward, "people", "POLICE", PEOPLE, false), bring(steward, "people", "POLICE", later, false));
        both.forEach(run -> assertThat(through(steward, run).state()).isEqualTo(PastRun.State.DONE));
        List<String> state = world.state();
        try (ImportWorld other = new ImportWorld()) {
            other.bring("people", "POLICE", PEOPLE);
            other.bring("people", "POLICE", later);
            assertThat(other.state()).isEqualTo(state);
        }
    }

    @Test
    void while_one_file_of_an_agency_is_taken_the_next_waits_and_other_agencies_do_not() {
        AgencyTurn turns = world.bean(AgencyTurn.class);
        AgencyTurn.Turn police = turns.take(world.partnership, new AgencyCode("POLICE"));
        try {
            assertThat(turns.tryTake(world.partnership, new AgencyCode("POLICE")))
                    .isEmpty();
            worker.start();
            UUID waits = bring(steward, "people", "POLICE", PEOPLE, false);
            UUID passes = bring(steward, "people", "HOUSING", PEOPLE, false);
            assertThat(through(steward, passes).state()).isEqualTo(PastRun.State.DONE);
            assertThat(Acting.as(steward, () -> world.bean(ImportRuns.class).one(waits))
                            .orElseThrow()
                            .state())
                    .isEqualTo(PastRun.State.WAITS);
        } finally {
            police.end();
        }
        worker.wake();
        assertThat(world.probe(Long.class, "select count(*) from imports.run where agency = 'POLICE'"))
                .isEqualTo(1);
    }

    @Test
    void a_file_put_away_is_gone_and_cannot_be_taken() {
        worker.start();
        UUID looked = bring(sergeant, "people", "POLICE", PEOPLE);
        through(sergeant, looked);
        BringFile bring = world.bean(BringFile.class);
        Acting.as(sergeant, () -> {
            bring.putAway(looked);
            return looked;
        });
        assertThat(world.count("imports.kept_file")).isZero();
        assertThatThrownBy(() -> Acting.as(sergeant, () -> bring.take(looked, false)))
                .isInstanceOf(NotFound.class);
        assertThat(world.count("person.person")).isZero();
    }

    @Test
    void that_a_file_was_put_away_is_on_record_with_it_or_neither_is() {
        worker.start();
        UUID looked = bring(sergeant, "people", "POLICE", PEOPLE);
        through(sergeant, looked);
        BringFile bring = world.bean(BringFile.class);
        String lines = "select count(*) from governance.audit_entry where what like 'Put a file away%'";
        var transaction = new TransactionTemplate(world.bean(PlatformTransactionManager.class));
        Acting.as(
                sergeant,
                () -> transaction.execute(status -> {
                    bring.putAway(looked);
                    status.setRollbackOnly();
                    return looked;
                }));
        assertThat(world.owner.queryForObject(lines, Long.class)).isZero();
        assertThat(world.count("imports.kept_file")).isEqualTo(1);
        Acting.as(sergeant, () -> {
            bring.putAway(looked);
            return looked;
        });
        assertThat(world.owner.queryForObject(lines, Long.class)).isEqualTo(1);
        assertThat(world.count("imports.kept_file")).isZero();
    }

    private UUID bring(Membership who, String kind, String agency, String file) {
        return bring(who, kind, agency, file, true);
    }

    private UUID bring(Membership who, String kind, String agency, String file, boolean dryRun) {
        ImportRequest request =
                new ImportRequest(kind, new AgencyCode(agency), "main", kind + ".csv", null, dryRun, false);
        return Acting.as(who, () -> {
            try {
                return world.bean(BringFile.class)
                        .bring(request, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private PastRun through(Membership who, UUID run) {
        return Acting.as(who, () -> {
            world.bean(BringFile.class).waitFor(run, LONG);
            return world.bean(ImportRuns.class).one(run).orElseThrow();
        });
    }
}
