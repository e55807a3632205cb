package org.turnstone.rag;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.rag.RagParameterChange.Typed;

/** Sets and reads parameters in two partnerships, as whoever the test says. */
final class RagParameterDesk implements AutoCloseable {
    static final RagParameter RED = named("meaning-red");
    static final RagParameter RED_LASTS = named("limit-red");
    static final List<String> TABLES =
            List.of("own_meaning", "own_review", "own_move", "status_limit", "long_stay", "own_mistake");

    private final TestSystem system = TestSystem.fresh();
    private final TestPeople people = new TestPeople(system, "northbank");

    TestSystem system() {
        return system;
    }

    TestPeople people() {
        return people;
    }

    /** As it ships, on today's day. */
    void clear() {
        system.clock().back();
        for (String table : TABLES) {
            system.owner()
                    .sql("delete from rag." + table + " where partnership_id is not null")
                    .update();
        }
    }

    @Override
    public void close() {
        system.close();
    }

    RagParameterDecision set(String account, RagParameterChange change) {
        return set(account, change, standing(account, change.of()).version());
    }

    RagParameterDecision set(String account, RagParameterChange change, String seen) {
        var seeing = new RagParameterChange(
                change.of(), change.typed(), change.from(), change.notADay(), change.source(), seen);
        return system.actingAs(account, () -> system.bean(SetRagParameter.class).set(seeing));
    }

    RagParameterDecision back(String account, RagLine line) {
        String seen = system.actingAs(
                "coordinator", () -> standing("coordinator", line.of()).version());
        return system.actingAs(
                account, () -> system.bean(SetRagParameter.class).takeBack(line.of(), line.id(), "Wrong day", seen));
    }

    RagParameterStanding standing(String account, RagParameter parameter) {
        return system.actingAs(
                account, () -> system.bean(ReadRagParameter.class).standing(parameter));
    }

    Map<RagStatus, RagLimit> limits(String account) {
        return system.actingAs(account, () -> system.bean(RagParameters.class).limitsOn(today()));
    }

    int update(String account, String sql, Object... values) {
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        Integer changed = system.actingAs(
                account,
                () -> transaction.execute(
                        status -> system.bean(JdbcTemplate.class).update(sql, values)));
        return changed == null ? -1 : changed;
    }

    static RagParameterChange meaning(String words, LocalDate from) {
        return change(RED, new Typed(words, Set.of(), false, null, null, null, null), from);
    }

    static RagParameterChange limit(int number, RagUnit unit, LocalDate from) {
        return change(RED_LASTS, new Typed("", Set.of(), false, number, unit, null, null), from);
    }

    static RagParameterChange nobody(String move, LocalDate from) {
        return change(named(move), new Typed("", Set.of(), true, null, null, null, null), from);
    }

    private static RagParameterChange change(RagParameter of, Typed typed, LocalDate from) {
        return new RagParameterChange(of, typed, from, false, "Minute 7", "");
    }

    static RagParameter named(String name) {
        return RagParameter.named(name).orElseThrow();
    }

    LocalDate today() {
        return people.today();
    }

    UUID northbank() {
        return system.partnership("northbank").value();
    }
}
