package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

class DecidingRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Instant NOMINATED = Instant.parse("2026-11-10T10:00:00Z");
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final UUID ID = new UUID(0, 2);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/selection/adoption.csv", numLinesToSkip = 1)
    void a_panels_decision_is_recorded_when_all_that_it_needs_is_there(ArgumentsAccessor line) {
        boolean wild = line.getString(1).equals("y");
        assertThat(said(problems(file(wild, line.getString(2)), deciding(line, TODAY))))
                .isEqualTo(text(line.getString(8)));
    }

    @Test
    void the_panels_day_is_between_the_nomination_and_today() {
        NominationFile file = file(false, "cleared");
        assertThat(problems(file, reject(TODAY.plusDays(1))))
                .extracting(Problem::field)
                .containsExactly("on");
        assertThat(problems(file, reject(LocalDate.of(2026, 11, 9))))
                .extracting(Problem::field)
                .containsExactly("on");
        assertThat(problems(file, reject(LocalDate.of(2026, 11, 10)))).isEmpty();
        assertThat(problems(file, reject(null))).extracting(Problem::field).containsExactly("on");
    }

    @Test
    void how_the_person_was_told_needs_its_day_who_and_how() {
        assertThat(TellPerson.problems(new TellPerson.Telling(ID, null, null, "", ""), TODAY))
                .extracting(Problem::field)
                .containsExactly("on", "who", "how");
        assertThat(TellPerson.problems(
                        new TellPerson.Telling(ID, TODAY.plusDays(1), null, "Their worker", "By letter"), TODAY))
                .extracting(Problem::field)
                .containsExactly("on");
        assertThat(TellPerson.problems(new TellPerson.Telling(ID, TODAY, null, "Their worker", "By letter"), TODAY))
                .isEmpty();
    }

    /** Fields in their order; the gates, which are no field, by their number. */
    private static String said(List<Problem> problems) {
        long gates = problems.stream().filter(one -> one.field().isEmpty()).count();
        return gates == 0
                ? problems.stream().map(Problem::field).collect(Collectors.joining(" "))
                : gates + (gates == 1 ? " gate" : " gates");
    }

    private static List<Problem> problems(NominationFile file, Deciding said) {
        return DecidingRules.problems(said, file, Gate.on(TODAY), Set.of("POLICE", "HOUSING"), TODAY);
    }

    private static Deciding deciding(ArgumentsAccessor line, LocalDate on) {
        @Nullable String result = line.getString(3);
        return new Deciding(
                ID,
                on,
                null,
                result == null ? null : NominationMove.valueOf(result),
                "The panel agreed",
                text(line.getString(4)),
                text(line.getString(5)),
                "",
                text(line.getString(6)),
                null,
                text(line.getString(7)));
    }

    private static Deciding reject(@Nullable LocalDate on) {
        return new Deciding(ID, on, null, NominationMove.REJECT, "Not now", "", "", "", "", null, "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** @param gates {@code cleared}, {@code none}, or the one that stands in the way */
    private static NominationFile file(boolean wild, String gates) {
        List<GateAnswer> answers = gates.equals("none")
                ? List.of()
                : Gate.on(TODAY).stream()
                        .map(gate -> answer(gate.code(), gate.code().name().equals(gates)))
                        .toList();
        return new NominationFile(nomination(wild), List.of(), answers);
    }

    private static GateAnswer answer(Gate.Code gate, boolean standsInTheWay) {
        return new GateAnswer(
                ID,
                PERSON,
                gate,
                standsInTheWay ? GateAnswer.Answer.STANDS_IN_THE_WAY : GateAnswer.Answer.PASSES,
                "Asked",
                "",
                NOMINATED,
                "A Coordinator, council");
    }

    private static Nomination nomination(boolean wild) {
        Claim claim = new Claim(
                new UUID(0, 3),
                PERSON,
                new AgencyCode("HOUSING"),
                Category.CORE,
                null,
                "screen",
                ID.toString(),
                NOMINATED,
                NOMINATED,
                null,
                false);
        return new Nomination(
                claim,
                wild ? "WILD_CARD" : "OTHER_AGENCY",
                "Why",
                List.of(),
                "adds",
                "objectives",
                "six months",
                wild ? "The head of tenancies" : "",
                wild ? "Neighbours" : "",
                false,
                "A Officer, housing",
                new StaffId(new UUID(0, 4)));
    }
}
