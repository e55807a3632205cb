package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Northbank in 2019 to 2021. */
class FrameworkStoreTests {
    private static final String HERE = "northbank";
    private static final LocalDate MIDSUMMER = LocalDate.of(2019, 6, 24);

    private final FiguresWorld world = FiguresWorld.ONE;

    @Test
    void amber_is_over_on_the_29th_day_and_green_on_the_day_after_three_months() {
        PersonId amber = world.member(HERE, "adopted_on=2019-01-01 exited_on=2019-03-01");
        PersonId green = world.member(HERE, "adopted_on=2019-01-01 exited_on=2019-06-01");
        world.say(HERE, "rag", "POLICE", amber, "status=amber from=2019-01-01");
        world.say(HERE, "rag", "POLICE", green, "status=green from=2019-01-31");
        assertThat(over("O-A2-10", "2019-01-29")).doesNotContain(amber);
        assertThat(over("O-A2-10", "2019-01-30")).contains(amber);
        assertThat(over("O-A2-11", "2019-04-30")).doesNotContain(green);
        assertThat(over("O-A2-11", "2019-05-01")).contains(green);
    }

    @Test
    void custody_stops_the_clock_and_takes_the_person_out_until_release() {
        PersonId person = world.member(HERE, "adopted_on=2019-01-01 exited_on=2019-12-31");
        world.say(HERE, "rag", "POLICE", person, "status=red from=2019-02-01");
        world.say(HERE, "custody", "PRISON", person, "reason=remand received_on=2019-02-10 released_on=2019-03-10");
        assertThat(over("O-A2-12", "2019-02-09")).contains(person);
        assertThat(over("O-A2-12", "2019-02-10")).doesNotContain(person);
        assertThat(outOf("O-A2-12", "2019-02-10")).doesNotContain(person);
        assertThat(outOf("H-KT-1", "2019-02-10")).contains(person);
        assertThat(outOf("O-A2-12", "2019-03-10")).contains(person);
    }

    @Test
    void someone_is_on_the_cohort_from_the_day_of_adoption_to_the_day_before_exit() {
        PersonId person = world.member(HERE, "adopted_on=2019-02-01 exited_on=2019-02-15");
        assertThat(over("H-KT-1", "2019-01-31")).doesNotContain(person);
        assertThat(over("H-KT-1", "2019-02-01")).contains(person);
        assertThat(over("H-KT-1", "2019-02-14")).contains(person);
        assertThat(over("H-KT-1", "2019-02-15")).doesNotContain(person);
    }

    @Test
    void another_agencys_copy_of_what_is_known_changes_no_figure() {
        PersonId person = world.member(HERE, "adopted_on=2019-01-01 exited_on=2019-12-31");
        String red = "status=red from=2019-06-01";
        String custody = "reason=sentence received_on=2019-02-01 released_on=2019-03-01";
        String offence = "offence_date=2019-04-02 offence_code=02801 disposal=convicted disposed_on=2019-05-20"
                + " sentence=Community+order";
        world.say(HERE, "rag", "COUNCIL", person, red);
        world.say(HERE, "custody", "PRISON", person, custody);
        world.say(HERE, "offences", "POLICE", person, offence);
        List<Figure> once = read("police", MIDSUMMER);
        List<Figure> later = read("police", MIDSUMMER.plusYears(2));
        assertThat(over("O-A2-12", MIDSUMMER.toString())).contains(person);
        assertThat(over("O-A2-04", MIDSUMMER.plusYears(2).toString())).contains(person);

        world.say(HERE, "cohort", "POLICE", person, "adopted_on=2019-01-01 exited_on=2019-12-31");
        world.say(HERE, "rag", "POLICE", person, red);
        world.say(HERE, "custody", "POLICE", person, custody);
        world.say(HERE, "custody", "PROBATION", person, custody);
        world.say(HERE, "offences", "PROBATION", person, offence);
        assertThat(read("police", MIDSUMMER)).isEqualTo(once);
        assertThat(read("police", MIDSUMMER.plusYears(2))).isEqualTo(later);
    }

    @Test
    void everyone_reads_the_same_also_of_people_whom_they_may_not_see() {
        PersonId hidden = world.hiddenMember(HERE, "adopted_on=2020-01-01 exited_on=2020-12-31");
        LocalDate day = LocalDate.of(2020, 6, 1);
        assertThat(over("H-KT-1", day.toString())).contains(hidden);
        List<Figure> read = read("police", day);
        for (String account : List.of("housing", "coordinator", "treatment", "analyst", "privacy")) {
            assertThat(read(account, day)).as(account).isEqualTo(read);
        }
    }

    @Test
    void partnerships_are_apart() {
        List<Figure> there = read("police@southmoor", MIDSUMMER);
        PersonId here = world.member(HERE, "adopted_on=2019-01-01 exited_on=2019-12-31");
        assertThat(over("H-KT-1", MIDSUMMER.toString())).contains(here);
        assertThat(read("police@southmoor", MIDSUMMER)).isEqualTo(there);
    }

    @Test
    void a_limit_that_the_partnership_sets_is_a_new_version_of_the_measure() {
        PersonId person = world.member(HERE, "adopted_on=2021-01-01 exited_on=2021-12-31");
        world.say(HERE, "rag", "POLICE", person, "status=amber from=2021-02-01");
        IndicatorDefinition before =
                world.indicator(HERE, "O-A2-10", LocalDate.of(2021, 2, 28)).definition();
        world.system
                .owner()
                .sql("insert into rag.status_limit values (?, 'AMBER', date '2021-02-15', 21, null, 'Steering group')")
                .param(world.system.partnership(HERE).value())
                .update();
        Indicator after = world.indicator(HERE, "O-A2-10", LocalDate.of(2021, 2, 28));
        assertThat(before.version()).isEqualTo(1);
        assertThat(after.definition().version()).isEqualTo(2);
        assertThat(after.definition().title()).isEqualTo("Amber for more than 21 days");
        assertThat(after.definition().source()).contains("Steering group");
        assertThat(after.counted()).contains(person);
        assertThat(world.indicator(HERE, "O-A2-10", LocalDate.of(2021, 2, 14)).definition())
                .isEqualTo(before);
        world.system
                .owner()
                .sql("delete from rag.status_limit where partnership_id is not null")
                .update();
    }

    @Test
    void a_limit_in_working_days_is_counted_and_named_so() {
        PersonId person = world.member(HERE, "adopted_on=2026-01-01 exited_on=2026-04-30");
        world.say(HERE, "rag", "POLICE", person, "status=red from=2026-04-02");
        world.system
                .owner()
                .sql(
                        "insert into rag.status_limit values (?, 'RED', date '2026-04-01', 5, null, 'Steering group', true)")
                .param(world.system.partnership(HERE).value())
                .update();
        Indicator last = world.indicator(HERE, "O-A2-12", LocalDate.of(2026, 4, 13));
        assertThat(last.definition().title()).isEqualTo("Red for more than 5 working days");
        assertThat(last.definition().window()).contains("without bank holidays");
        assertThat(last.counted()).as("Easter does not count").doesNotContain(person);
        assertThat(world.indicator(HERE, "O-A2-12", LocalDate.of(2026, 4, 14)).counted())
                .contains(person);
        world.system
                .owner()
                .sql("delete from rag.status_limit where partnership_id is not null")
                .update();
    }

    @Test
    void a_limit_replaced_on_its_day_was_a_version_and_one_replaced_before_it_was_none() {
        LocalDate day = LocalDate.of(2026, 4, 20);
        IndicatorDefinition before = world.indicator(HERE, "O-A2-12", day).definition();
        limit(7, "2026-04-15T11:00:00Z");
        limit(8, "2026-04-14T11:00:00Z");
        limit(9, null);
        IndicatorDefinition after = world.indicator(HERE, "O-A2-12", day).definition();
        assertThat(after.title()).isEqualTo("Red for more than 9 days");
        assertThat(after.version()).isEqualTo(before.version() + 2);
        assertThat(world.indicator(HERE, "O-A2-12", LocalDate.of(2026, 4, 14)).definition())
                .isEqualTo(before);
        world.system
                .owner()
                .sql("delete from rag.status_limit where partnership_id is not null")
                .update();
    }

    private void limit(int days, @Nullable String superseded) {
        world.system
                .owner()
                .sql("""
                        insert into rag.status_limit (partnership_id, status, from_day, days, source, superseded_at, superseded_by)
                        values (?, 'RED', date '2026-04-15', ?, 'Steering group', ?::timestamptz, ?)""")
                .params(Arrays.asList(
                        world.system.partnership(HERE).value(),
                        days,
                        superseded,
                        superseded == null ? null : "the coordinator"))
                .update();
    }

    @Test
    void how_a_long_green_is_read_is_the_partnerships_own_from_a_day_on() {
        world.system
                .owner()
                .sql(
                        "insert into rag.long_stay values (?, date '2021-02-15', 'GREEN', 'LOW_IS_GOOD', 'Steering group')")
                .param(world.system.partnership(HERE).value())
                .update();
        IndicatorDefinition before =
                world.indicator(HERE, "O-A2-11", LocalDate.of(2021, 2, 14)).definition();
        IndicatorDefinition after =
                world.indicator(HERE, "O-A2-11", LocalDate.of(2021, 2, 15)).definition();
        assertThat(before.polarity()).isEqualTo(IndicatorDefinition.Polarity.NEUTRAL);
        assertThat(after.polarity()).isEqualTo(IndicatorDefinition.Polarity.LOW_IS_GOOD);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        world.system
                .owner()
                .sql("delete from rag.long_stay where partnership_id is not null")
                .update();
    }

    @Test
    void nobody_reads_figures_without_the_right_and_no_measure_is_made_up() {
        assertThatThrownBy(() -> read("steward", MIDSUMMER)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> world.indicator(HERE, "O-A2-99", MIDSUMMER)).isInstanceOf(NotFound.class);
    }

    private List<Figure> read(String account, LocalDate day) {
        return world.read(account, day);
    }

    private List<PersonId> over(String id, String day) {
        return world.indicator(HERE, id, LocalDate.parse(day)).counted();
    }

    private List<PersonId> outOf(String id, String day) {
        return world.indicator(HERE, id, LocalDate.parse(day)).outOf();
    }
}
