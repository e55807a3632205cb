package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestSystem;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.PersonId;

/** The privacy officer's questions, asked of a trail of 200,000 entries. */
class TrailStoreTests {
    private static final int ENTRIES = 200_000;
    private static final PersonId LOOKED_AT = new PersonId(new UUID(7, 7));
    private static TestSystem system;

    @BeforeAll
    static void a_long_trail_in_which_every_thousandth_entry_is_about_one_person() {
        system = TestSystem.fresh();
        UUID here = system.partnership("northbank").value();
        system.owner()
                .sql("""
                        insert into governance.audit_entry
                        select ?, n, now() - (200001 - n) * interval '1 minute',
                               case when n % 7 = 0 then 'ALTERATION' else 'CONSULTATION' end, 'Opened a page', null,
                               case when n % 3 = 0 then ?::uuid else ?::uuid end,
                               case when n % 3 = 0 then 'POLICE' else 'HOUSING' end, 'ANALYST', '', '', '', '', ''
                        from generate_series(1, 200000) n
                        """)
                .params(
                        here,
                        system.staff("police").value(),
                        system.staff("housing").value())
                .update();
        system.owner().sql("""
                        insert into governance.audit_subject
                        select ?, n, case when n % 1000 = 0 then ?::uuid else md5((n % 5000)::text)::uuid end
                        from generate_series(1, 200000) n
                        """).params(here, LOOKED_AT.value()).update();
        system.owner().sql("""
                        insert into governance.audit_head values (?, ?, '') on conflict (partnership_id) do update
                        set seq = excluded.seq
                        """).params(here, ENTRIES).update();
        system.owner().sql("analyze").update();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @Test
    void who_looked_at_one_person_is_read_from_the_subjects_own_index() {
        String plan = system.actingAs(
                "privacy",
                () -> new TransactionTemplate(system.bean(PlatformTransactionManager.class)).execute(status -> {
                    MapSqlParameterSource asked =
                            ReadTrail.parameters(TrailSearch.of(LOOKED_AT), system.membership("privacy"));
                    var database = new NamedParameterJdbcTemplate(system.bean(javax.sql.DataSource.class));
                    return String.join(
                            "\n", database.queryForList("explain " + ReadTrail.OF_PERSON, asked, String.class));
                }));
        assertThat(plan)
                .contains("audit_subject_pkey on audit_subject s")
                .doesNotContain("Seq Scan on audit_subject s")
                .doesNotContain("Seq Scan on audit_entry");
    }

    @Test
    void who_looked_at_one_person_takes_little_time_whatever_the_length_of_the_trail() {
        long[] nanos = new long[30];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            assertThat(search(TrailSearch.of(LOOKED_AT)).entries()).hasSize(50);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "who looked at this person: %,d entries, p50 %.1f ms, p95 %.1f ms%n",
                ENTRIES, nanos[15] / 1e6, nanos[28] / 1e6);
        assertThat(Duration.ofNanos(nanos[15])).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void pages_of_fifty_follow_one_another_newest_first_until_the_end() {
        TrailSearch asked = TrailSearch.of(LOOKED_AT);
        long last = Long.MAX_VALUE;
        int seen = 0;
        TrailPart page = search(asked);
        while (true) {
            for (TrailEntry entry : page.entries()) {
                assertThat(entry.number()).isLessThan(last);
                last = entry.number();
                seen += entry.number() <= ENTRIES ? 1 : 0;
            }
            if (page.next() == null) {
                break;
            }
            page = search(asked.before(page.next()));
        }
        assertThat(seen).isEqualTo(ENTRIES / 1000);
    }

    @Test
    void each_filter_narrows_and_names_are_given() {
        AgencyCode police = new AgencyCode("POLICE");
        TrailSearch ofPolice = new TrailSearch(
                LOOKED_AT, Set.of(system.staff("police")), police, Operation.ALTERATION, null, null, null, null);
        assertThat(search(ofPolice).entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.who()).isEqualTo("Police offender manager of northbank");
            assertThat(entry.agency()).isEqualTo("Police");
            assertThat(entry.operation()).isEqualTo(Operation.ALTERATION);
            assertThat(entry.subjects()).containsExactly(LOOKED_AT);
        });
        TrailSearch ofAnother =
                new TrailSearch(LOOKED_AT, Set.of(system.staff("housing")), police, null, null, null, null, null);
        assertThat(search(ofAnother).entries()).isEmpty();
        var from = system.clock().instant().minus(Duration.ofMinutes(2000));
        TrailSearch lately =
                new TrailSearch(LOOKED_AT, null, null, null, null, from, from.plus(Duration.ofMinutes(1100)), null);
        assertThat(search(lately).entries())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.at()).isBetween(from, from.plus(Duration.ofMinutes(1100))));
    }

    @Test
    void looking_at_the_trail_is_in_the_trail() {
        search(TrailSearch.of(LOOKED_AT));
        List<TrailEntry> newest = search(TrailSearch.of(LOOKED_AT)).entries();
        assertThat(newest.getFirst().what()).isEqualTo("Searched the audit trail");
        assertThat(newest.getFirst().operation()).isEqualTo(Operation.CONSULTATION);
    }

    @Test
    void nobody_but_the_privacy_officer_reads_it_and_the_other_partnership_is_not_shown() {
        for (String account : List.of("police", "admin", "steward", "board")) {
            assertThatThrownBy(() -> system.actingAs(
                            account, () -> system.bean(ReadTrail.class).search(TrailSearch.ALL)))
                    .isInstanceOf(NotAllowed.class);
        }
        TrailPart elsewhere = system.actingAs(
                "privacy@southmoor", () -> system.bean(ReadTrail.class).search(TrailSearch.of(LOOKED_AT)));
        assertThat(elsewhere.entries()).isEmpty();
    }

    private static TrailPart search(TrailSearch asked) {
        return system.actingAs("privacy", () -> system.bean(ReadTrail.class).search(asked));
    }
}
