package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.rag.RagParameterChange.Typed;
import org.turnstone.rag.RagParameterDecision.Done;
import org.turnstone.rag.RagParameterDecision.Overtaken;
import org.turnstone.rag.RagParameterDecision.Refused;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;

/** A partnership's own parameters: who sets them, where they hold and from when, and what stays on record. */
class SetRagParameterStoreTests {
    private static final RagParameter RED = named("meaning-red");
    private static final RagParameter RED_LASTS = named("limit-red");
    private static TestSystem system;
    private static TestPeople people;

    @BeforeAll
    static void two_partnerships() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
    }

    @AfterEach
    void nothing_is_set_any_more() {
        system.clock().back();
        for (String table :
                List.of("own_meaning", "own_review", "own_move", "status_limit", "long_stay", "own_mistake")) {
            system.owner()
                    .sql("delete from rag." + table + " where partnership_id is not null")
                    .update();
        }
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void only_the_coordinator_sets_and_everyone_on_the_cohort_reads() {
        int refused = 0;
        for (String account : List.of(
                "police",
                "sergeant",
                "probation",
                "yos",
                "housing",
                "prison",
                "analyst",
                "steward",
                "board",
                "privacy",
                "admin")) {
            assertThatThrownBy(() -> set(account, meaning("Mine", today()), "anything"))
                    .as(account)
                    .isInstanceOf(NotAllowed.class);
            refused++;
        }
        assertThat(refused).isEqualTo(11);
        assertThat(set("coordinator", meaning("Wanted", today()))).isInstanceOf(Done.class);
        assertThat(standing("housing", RED).now().value().words()).isEqualTo("Wanted");
        assertThat(standing("housing", RED).maySet()).isFalse();
        assertThatThrownBy(() -> standing("board", RED)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"own_meaning", "own_review", "own_move", "status_limit", "long_stay", "own_mistake"})
    void the_database_itself_lets_no_one_else_set_and_nobody_set_for_another_partnership(String table) {
        String columns = Map.of(
                        "own_meaning", "status, words) values (?, ?, 'me', 'RED', 'x'",
                        "own_review", "status, every, unit, meeting) values (?, ?, 'me', 'RED', 1, 'DAYS', 'PANEL'",
                        "own_move", "was, status, may) values (?, ?, 'me', 'RED', 'RED', '{}'",
                        "status_limit", "status, days) values (?, ?, 'me', 'RED', 5",
                        "long_stay", "status, polarity) values (?, ?, 'me', 'RED', 'NEUTRAL'",
                        "own_mistake", "days) values (?, ?, 'me', 1")
                .get(table);
        String insert = "insert into rag." + table + " (partnership_id, from_day, source, " + columns + ")";
        assertThat(update("coordinator", insert, northbank(), today())).isEqualTo(1);
        assertThatThrownBy(() -> update("sergeant", insert, northbank(), today().plusDays(1)))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> update("coordinator@southmoor", insert, northbank(), today().plusDays(1)))
                .rootCause()
                .hasMessageContaining("row-level security");
        String supersede =
                "update rag." + table + " set superseded_at = now(), superseded_by = 'me' where source = 'me'";
        assertThat(update("coordinator@southmoor", supersede)).isZero();
        assertThat(update("sergeant", supersede)).isZero();
        assertThatThrownBy(() ->
                        update("coordinator", "update rag." + table + " set source = 'other' where source = 'me'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> update("coordinator", "delete from rag." + table))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(update("coordinator", supersede)).isEqualTo(1);
    }

    @Test
    void what_one_partnership_sets_the_other_neither_reads_nor_is_ruled_by() {
        set("coordinator", meaning("Ours alone", today()));
        set("coordinator", limit(9, RagUnit.DAYS, today()));
        assertThat(standing("police@southmoor", RED).all()).hasSize(1);
        assertThat(standing("police@southmoor", RED_LASTS).now().value().words())
                .isEqualTo("5 days");
        assertThat(standing("police", RED_LASTS).now().value().words()).isEqualTo("9 days");
        assertThat(limits("police").get(RagStatus.RED).words()).isEqualTo("9 days");
        assertThat(limits("police@southmoor").get(RagStatus.RED).words()).isEqualTo("5 days");
    }

    @Test
    void what_is_set_from_tomorrow_has_no_effect_today_and_holds_tomorrow() {
        LocalDate tomorrow = today().plusDays(1);
        set("coordinator", meaning("From tomorrow", tomorrow));
        set("coordinator", limit(9, RagUnit.WORKING_DAYS, tomorrow));
        assertThat(standing("police", RED).now().value().words()).startsWith("Offending or wanted");
        assertThat(standing("police", RED).later()).hasSize(1);
        assertThat(limits("police").get(RagStatus.RED).words()).isEqualTo("5 days");
        system.clock().forward(Duration.ofDays(1));
        assertThat(standing("police", RED).now().value().words()).isEqualTo("From tomorrow");
        assertThat(limits("police").get(RagStatus.RED).words()).isEqualTo("9 working days");
    }

    @Test
    void each_change_is_one_alteration_in_the_trail_about_no_person_and_with_who_decided() {
        system.as("police").get("/people/" + people.adult("Odo", "Finch") + "/rag");
        Map<String, Object> look = newestInTrail();
        assertThat(look).containsEntry("operation", "CONSULTATION").containsEntry("subjects", 1L);

        set("coordinator", limit(7, RagUnit.DAYS, today()));

        assertThat(newestInTrail())
                .containsEntry("operation", "ALTERATION")
                .containsEntry("what", "Set how long Red may last, from " + today())
                .containsEntry("reason", "Minute 7")
                .containsEntry("subjects", 0L)
                .containsEntry("entries", (Long) look.get("entries") + 1);
    }

    private static Map<String, Object> newestInTrail() {
        return system.owner().sql("""
                select operation, what, reason, count(*) over () as entries,
                       (select count(*) from governance.audit_subject s where s.seq = e.seq) as subjects
                from governance.audit_entry e order by seq desc limit 1""").query().singleRow();
    }

    @Test
    void a_second_line_of_one_day_supersedes_the_first_which_stays_on_record_with_who_and_when() {
        set("coordinator", meaning("First", today()));
        set("coordinator", meaning("Second", today()));
        RagParameterStanding standing = standing("analyst", RED);
        assertThat(standing.now().value().words()).isEqualTo("Second");
        assertThat(standing.all().stream().map(line -> line.value().words()))
                .startsWith("Second", "First")
                .hasSize(3);
        RagLine first = standing.all().get(1);
        assertThat(first.superseded()).isNotNull();
        assertThat(first.superseded().by()).isEqualTo(first.by()).contains("northbank");
        assertThat(first.superseded().at()).isAfterOrEqualTo(first.at());
    }

    @Test
    void whoever_saw_an_earlier_version_is_told_and_nothing_is_saved() {
        String seen = standing("coordinator", RED).version();
        set("coordinator", meaning("First", today()));
        var late = set("coordinator", meaning("Late", today()), seen);
        assertThat(late)
                .isInstanceOfSatisfying(
                        Overtaken.class,
                        overtaken -> assertThat(
                                        overtaken.standing().newest().value().words())
                                .isEqualTo("First"));
        assertThat(standing("coordinator", RED).all()).hasSize(2);
    }

    @Test
    void two_moves_that_together_would_leave_no_way_out_of_red_cannot_both_be_taken_away() {
        assertThat(set("coordinator", nobody("move-red-to-green", today().plusDays(30))))
                .isInstanceOf(Done.class);
        assertThat(set("coordinator", nobody("move-red-to-amber", today()))).isInstanceOf(Done.class);
        var last = set("coordinator", nobody("move-red-to-amber-alert", today()));
        assertThat(last)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo("may");
                                    assertThat(problem.message())
                                            .contains("Nobody could then move a person out of Red from ");
                                }));
        assertThat(standing("coordinator", named("move-red-to-amber-alert")).all())
                .hasSize(1);
    }

    @Test
    void what_is_set_for_later_is_taken_back_before_its_day_and_not_after() {
        set("coordinator", meaning("From tomorrow", today().plusDays(1)));
        set("coordinator", meaning("Today", today()));
        RagParameterStanding standing = standing("coordinator", RED);
        RagLine tomorrow = standing.later().getFirst();
        assertThatThrownBy(() -> back("coordinator", standing.now())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> back("sergeant", tomorrow)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> back("coordinator@southmoor", tomorrow)).isInstanceOf(NotFound.class);
        assertThat(back("coordinator", tomorrow)).isInstanceOf(Done.class);
        RagLine gone = standing("police", RED).all().getFirst();
        assertThat(gone.superseded()).isNotNull();
        assertThat(gone.superseded().why()).isEqualTo("Wrong day");
        assertThatThrownBy(() -> back("coordinator", tomorrow)).isInstanceOf(NotFound.class);
        system.clock().forward(Duration.ofDays(1));
        assertThat(standing("police", RED).now().value().words()).isEqualTo("Today");
    }

    @Test
    void figures_count_a_line_that_held_for_a_part_of_its_day_and_none_that_never_held() {
        set("coordinator", limit(7, RagUnit.DAYS, today()));
        set("coordinator", limit(8, RagUnit.DAYS, today()));
        set("coordinator", limit(9, RagUnit.DAYS, today().plusDays(1)));
        set("coordinator", limit(10, RagUnit.DAYS, today().plusDays(1)));
        assertThat(system.owner()
                        .sql(
                                "select days || ' ' || superseded from published.rag_limit where partnership_id = ? order by days")
                        .param(northbank())
                        .query(String.class)
                        .list())
                .containsExactly("7 true", "8 false", "10 false");
    }

    @ParameterizedTest
    @EnumSource(RagParameter.Kind.class)
    void each_kind_is_read_as_it_was_set(RagParameter.Kind kind) {
        RagParameter parameter = RagParameter.ALL.stream()
                .filter(one -> one.kind() == kind)
                .reduce((one, last) -> last)
                .orElseThrow();
        Typed typed = new Typed(
                "Said here",
                Set.of(RagPolicy.Authority.PANEL, RagPolicy.Authority.LEAD),
                false,
                3,
                RagUnit.DAYS,
                RagReview.Meeting.CASE_MEETING,
                LongStay.Reading.HIGH_IS_GOOD);
        var change = new RagParameterChange(parameter, typed, today(), false, "Minute 7", "");
        assertThat(set("coordinator", change)).isInstanceOf(Done.class);
        RagLine now = standing("police", parameter).now();
        assertThat(now.value()).isEqualTo(RagParameterRules.valueOf(parameter, typed));
        assertThat(now.since()).isEqualTo(new Dated.Since(today(), true, "Minute 7"));
        assertThat(standing("police@southmoor", parameter).now().since().own()).isFalse();
    }

    private static RagParameterDecision set(String account, RagParameterChange change) {
        return set(account, change, standing(account, change.of()).version());
    }

    private static RagParameterDecision set(String account, RagParameterChange change, String seen) {
        var seeing = new RagParameterChange(
                change.of(), change.typed(), change.from(), change.notADay(), change.source(), seen);
        return system.actingAs(account, () -> system.bean(SetRagParameter.class).set(seeing));
    }

    private static RagParameterDecision back(String account, RagLine line) {
        String seen = system.actingAs(
                "coordinator", () -> standing("coordinator", line.of()).version());
        return system.actingAs(
                account, () -> system.bean(SetRagParameter.class).takeBack(line.of(), line.id(), "Wrong day", seen));
    }

    private static RagParameterStanding standing(String account, RagParameter parameter) {
        return system.actingAs(
                account, () -> system.bean(ReadRagParameter.class).standing(parameter));
    }

    private static Map<RagStatus, RagLimit> limits(String account) {
        return system.actingAs(account, () -> system.bean(RagParameters.class).limitsOn(today()));
    }

    private static int update(String account, String sql, Object... values) {
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        Integer changed = system.actingAs(
                account,
                () -> transaction.execute(
                        status -> system.bean(JdbcTemplate.class).update(sql, values)));
        return changed == null ? -1 : changed;
    }

    private static RagParameterChange meaning(String words, LocalDate from) {
        return change(RED, new Typed(words, Set.of(), false, null, null, null, null), from);
    }

    private static RagParameterChange limit(int number, RagUnit unit, LocalDate from) {
        return change(RED_LASTS, new Typed("", Set.of(), false, number, unit, null, null), from);
    }

    private static RagParameterChange nobody(String move, LocalDate from) {
        return change(named(move), new Typed("", Set.of(), true, null, null, null, null), from);
    }

    private static RagParameterChange change(RagParameter of, Typed typed, @Nullable LocalDate from) {
        return new RagParameterChange(of, typed, from, false, "Minute 7", "");
    }

    private static RagParameter named(String name) {
        return RagParameter.named(name).orElseThrow();
    }

    private static LocalDate today() {
        return people.today();
    }

    private static UUID northbank() {
        return system.partnership("northbank").value();
    }
}
