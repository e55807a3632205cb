package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class ExitRulesTests {
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final AgencyCode YOS = new AgencyCode("YOS");

    static Leaving leaving(PersonId person, LocalDate on, String seen) {
        return new Leaving(
                person,
                "SUSTAINED_DESISTANCE",
                on,
                on,
                "No arrest for a year",
                List.of("POLICE", "PROBATION"),
                "PROBATION",
                "Tenancy support to December",
                "The IOM team at the police station",
                "Told by the lead worker on that day",
                seen,
                Map.of());
    }

    @Test
    void an_exit_with_all_it_needs_stands() {
        assertThat(problems(UnaryOperator.identity(), null)).isEmpty();
    }

    @Test
    void each_thing_that_is_missing_is_said_in_the_order_of_the_page() {
        Leaving nothing = new Leaving(PERSON, "", null, null, " ", List.of(), "", "", "", "", "", Map.of());
        assertThat(problems(ignored -> nothing, null))
                .extracting(Problem::field)
                .containsExactly("reason", "on", "panel", "outcome", "consulted", "lead", "support", "contact", "told");
    }

    @Test
    void the_agencies_that_must_be_asked_are_named() {
        assertThat(problems(asked("PROBATION"), null))
                .extracting(Problem::message)
                .containsExactly("Ask Police before this person leaves, and select it here");
        assertThat(problems(asked("HOUSING", "NOSUCH"), YOS))
                .extracting(Problem::message)
                .containsExactly(
                        "Ask Police and Probation and Youth Offending before this person leaves, and select them here");
    }

    @Test
    void a_day_must_lie_between_joining_and_today_and_be_a_day() {
        assertThat(problems(on(TODAY.plusDays(1)), null))
                .extracting(Problem::message)
                .containsExactly(
                        "The day must be today or in the past", "The panel’s date must be today or in the past");
        assertThat(problems(on(LocalDate.of(2026, 1, 11)), null))
                .extracting(Problem::message)
                .containsExactly("This person joined on 12 January 2026: enter that day or a later one");
        assertThat(problems(on(LocalDate.of(2026, 1, 12)), null)).isEmpty();
        assertThat(problems(
                        all -> new Leaving(
                                PERSON,
                                all.reason(),
                                null,
                                null,
                                "x",
                                all.consulted(),
                                "POLICE",
                                "x",
                                "x",
                                "x",
                                "",
                                Map.of("on", "There is no 31 February", "panel", "There is no 30 February")),
                        null))
                .extracting(Problem::message)
                .containsExactly("There is no 31 February", "There is no 30 February");
    }

    @Test
    void someone_who_has_died_needs_neither_a_panel_nor_a_plan() {
        Leaving died = new Leaving(
                PERSON, "DECEASED", TODAY, null, "Died in hospital", List.of(), "", "", "", "", "", Map.of());
        assertThat(problems(ignored -> died, YOS)).isEmpty();
        Leaving left =
                new Leaving(PERSON, "CAPACITY", TODAY, null, "Place needed", List.of(), "", "", "", "", "", Map.of());
        assertThat(problems(ignored -> left, YOS)).as("anyone else does").hasSize(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "- | 2026-06-10 | No other area has been asked to take this person on: ask one",
                "OPEN | 2026-06-10 | Westmere IOM has not answered: enter that it accepts",
                "DECLINED | 2026-06-10 | No other area takes this person on: ask one",
                "WITHDRAWN | 2026-06-10 | No other area takes this person on: ask one",
                "ACCEPTED | 2026-06-09 | Westmere IOM accepted this person on 10 June 2026: enter that day or a later one",
                "ACCEPTED | 2026-06-10 | -",
            })
    void nobody_leaves_for_another_area_that_has_not_accepted_them(
            @Nullable String stands, LocalDate on, @Nullable String wrong) {
        Transfer transfer = stands == null ? null : TransferRulesTests.transfer(stands, LocalDate.of(2026, 6, 3));
        assertThat(problems(moved(on), null, transfer))
                .hasSize(wrong == null ? 0 : 1)
                .allMatch(problem -> problem.message().startsWith(wrong));
        assertThat(problems(on(on), null, transfer))
                .as("other reasons need none")
                .isEmpty();
    }

    private static UnaryOperator<Leaving> moved(LocalDate on) {
        return all -> new Leaving(
                PERSON,
                "MOVED_AREA",
                on,
                on,
                all.outcome(),
                all.consulted(),
                all.lead(),
                all.support(),
                all.contact(),
                all.told(),
                "",
                Map.of());
    }

    private static UnaryOperator<Leaving> asked(String... agencies) {
        return all -> new Leaving(
                PERSON,
                all.reason(),
                all.on(),
                all.panelOn(),
                all.outcome(),
                List.of(agencies),
                all.lead(),
                all.support(),
                all.contact(),
                all.told(),
                "",
                Map.of());
    }

    private static UnaryOperator<Leaving> on(LocalDate day) {
        return ignored -> leaving(PERSON, day, "");
    }

    private static List<Problem> problems(UnaryOperator<Leaving> change, AgencyCode lead) {
        return problems(change, lead, null);
    }

    private static List<Problem> problems(UnaryOperator<Leaving> change, AgencyCode lead, @Nullable Transfer transfer) {
        CohortMember member = new CohortMember(
                PERSON,
                new Period(LocalDate.of(2026, 1, 12), null),
                null,
                "Fixed",
                null,
                null,
                new AgencyCode("COUNCIL"),
                Category.CORE,
                null);
        Map<AgencyCode, String> agencies = new java.util.LinkedHashMap<>();
        agencies.put(new AgencyCode("HOUSING"), "Housing");
        agencies.put(new AgencyCode("POLICE"), "Police");
        agencies.put(new AgencyCode("PROBATION"), "Probation");
        agencies.put(YOS, "Youth Offending");
        return ExitRules.problems(
                change.apply(leaving(PERSON, LocalDate.of(2026, 6, 1), "")),
                new CohortStay(member, lead, transfer, agencies, ""),
                TODAY);
    }
}
