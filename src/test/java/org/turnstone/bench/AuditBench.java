package org.turnstone.bench;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestDatabase;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;
import org.turnstone.database.DatabaseRoles;
import org.turnstone.governance.ReadTrail;
import org.turnstone.governance.TrailSearch;
import org.turnstone.shared.PersonId;

/** Who looked at this person, asked of a trail of a million entries; of 50 million at scale 50. */
@Tag("bench")
class AuditBench {
    private static final int ROUNDS = 60;
    private static final PersonId LOOKED_AT = new PersonId(new UUID(7, 7));

    @Test
    void who_looked_at_this_person() {
        int entries = BenchReport.scaled(1_000_000);
        BenchReport report = new BenchReport(
                "audit",
                0,
                String.format(
                        java.util.Locale.UK, "a trail of %,d entries, every thousandth about one person", entries));
        TestDatabase database =
                TestDatabase.kept(BenchPartnerships.opened("trail-" + entries, roles -> make(roles, entries)));
        try (TestSystem system = TestSystem.on(database, parts -> {})) {
            double[] took = new double[ROUNDS];
            int shown = 0;
            for (int round = 0; round < ROUNDS; round++) {
                PersonId person = round % 2 == 0 ? LOOKED_AT : new PersonId(new UUID(0, round));
                long start = System.nanoTime();
                shown += system.actingAs(
                                "privacy", () -> system.bean(ReadTrail.class).search(TrailSearch.of(person)))
                        .entries()
                        .size();
                took[round] = (System.nanoTime() - start) / 1e6;
            }
            Timings all = new Timings(took, 1);
            report.say("%d entries shown in %d searches, p50 %.1f ms", shown, ROUNDS, all.p(50));
            report.atMost("who looked at this person, the slowest", all.p(100), 1_000, "ms");
        }
        report.end();
    }

    private static void make(DatabaseRoles roles, int entries) {
        JdbcClient owner = JdbcClient.create(roles.owner().dataSource());
        BenchPartnerships.staff(roles);
        UUID here = TestStaff.id("partnership", "northbank", "northbank");
        owner.sql("""
                insert into governance.audit_entry
                select ?, n, now() - n * interval '1 second', 'CONSULTATION', 'Opened a person''s page', null, ?, 'POLICE',
                       'IOM_SERGEANT', '', '\\x00', '\\x00', '\\x00', '\\x00'
                from generate_series(1, ?) n""")
                .params(here, TestStaff.id("staff", "northbank", "police"), entries)
                .update();
        owner.sql("""
                insert into governance.audit_subject
                select ?, n, case when n % 1000 = 0 then ?::uuid
                                  else ('00000000-0000-0000-0000-' || lpad(to_hex(n % 100000), 12, '0'))::uuid end
                from generate_series(1, ?) n""").params(here, LOOKED_AT.value(), entries).update();
        owner.sql("insert into governance.audit_head values (?, ?, '\\x00')")
                .params(here, entries)
                .update();
        BenchPartnerships.tidy(roles);
    }
}
