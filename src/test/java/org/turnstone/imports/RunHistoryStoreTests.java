package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;

/** Files brought over a long time are found again, page by page and by day. */
class RunHistoryStoreTests {
    private static final String COPY = """
            insert into imports.run (run_id, partnership_id, agency, kind, feed, file_name, file_hash, requested_by,
                                     requester, started_at, state, expires_on)
            select gen_random_uuid(), partnership_id, agency, kind, feed, 'night-' || night, file_hash, requested_by,
                   requester, started_at - night * interval '1 day', state, expires_on
            from imports.run, generate_series(1, 119) night""";

    @Test
    void every_file_is_on_one_page_and_days_are_those_of_london() {
        try (ImportWorld world = new ImportWorld()) {
            world.bring("people", "POLICE", "source_ref,person_ref,forename\n1,P1,Ann\n");
            world.as(world.job(), () -> world.bean(JdbcTemplate.class).update(COPY));
            Membership steward = world.staff(Role.DATA_STEWARD, "POLICE");
            RunSearch all = RunSearch.of("POLICE", "people", "");
            assertThat(found(world, steward, all.page(1)).runs()).hasSize(RunSearch.SHOWN);
            ImportRuns.Found last = found(world, steward, all.page(3));
            assertThat(last.all()).isEqualTo(120);
            assertThat(last.runs()).hasSize(20);
            assertThat(last.runs().getLast().fileName()).isEqualTo("night-119");
            assertThat(found(world, steward, all.page(99))).isEqualTo(last);
            assertThat(found(world, steward, all.between("12/01/2026", "2026-01-13"))
                            .runs())
                    .extracting(PastRun::fileName)
                    .containsExactly("night-2", "night-3");
            assertThat(found(world, steward, all.between("", "01/10/2025")).all())
                    .isEqualTo(14);
        }
    }

    private static ImportRuns.Found found(ImportWorld world, Membership reader, RunSearch asked) {
        return Acting.as(reader, () -> world.bean(ImportRuns.class).found(asked));
    }
}
