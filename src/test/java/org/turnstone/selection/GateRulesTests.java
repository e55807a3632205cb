package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Category;
import org.turnstone.offending.Disposal;
import org.turnstone.offending.OffenceCode;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.workload.Capacity;
import org.turnstone.workload.Load;
import org.turnstone.workload.Part;

class GateRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));
    private static final AgencyCode PRISON = new AgencyCode("PRISON");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/selection/gates.csv", numLinesToSkip = 1)
    void a_gate_passes_stands_in_the_way_or_is_not_known(ArgumentsAccessor line) {
        Gate gate = gate(Gate.Code.valueOf(line.getString(11)));
        assertThat(GateRules.finding(gate, facts(line)).result())
                .isEqualTo(GateFinding.Result.valueOf(line.getString(12)));
    }

    @Test
    void two_years_or_more_is_another_operator() {
        Gate oldham = gate(Gate.Code.LONG_CUSTODY);
        Gate prisons = new Gate(
                oldham.from(),
                oldham.place(),
                oldham.code(),
                oldham.words(),
                ">=",
                oldham.threshold(),
                oldham.unless(),
                oldham.mayOverride(),
                oldham.by(),
                oldham.source());
        LocalDate from = LocalDate.of(2026, 1, 10);
        GateFacts exactly =
                facts(Optional.empty(), List.of(spell("SENTENCE", 730, from, from.plusDays(730))), 8, false);
        assertThat(GateRules.finding(oldham, exactly).standsInTheWay()).isFalse();
        assertThat(GateRules.finding(prisons, exactly).standsInTheWay()).isTrue();
    }

    @Test
    void each_gate_is_there_once_in_the_order_of_its_source_and_the_first_cannot_be_passed_over() {
        List<Gate> gates = Gate.on(TODAY);
        assertThat(gates).extracting(Gate::code).containsExactly(Gate.Code.values());
        assertThat(gates.getFirst().mayOverride()).isFalse();
        assertThat(gates.getFirst().by()).isEqualTo(Authority.OFFICER);
        assertThat(gates).extracting(Gate::source).noneMatch(String::isBlank);
    }

    @Test
    void a_later_line_takes_the_place_of_an_earlier_one_from_its_day_on() {
        Gate now = gate(Gate.Code.PROFILE);
        Gate later = new Gate(
                TODAY.plusDays(1), 5, now.code(), now.words(), "<", 3, null, true, now.by(), "The panel of that day");
        List<Gate> both = List.of(later, now);
        assertThat(Gate.on(both, TODAY)).containsExactly(now);
        assertThat(Gate.on(both, TODAY.plusDays(1))).containsExactly(later);
    }

    @ParameterizedTest(name = "12 people, {0} places: {1}")
    @CsvSource({
        "13, PASS, '12 of 13 places taken, by what you may see'",
        "12, FAIL, '12 of 12 places taken, by what you may see'",
        "0, FAIL, '12 of 0 places taken, by what you may see'"
    })
    void a_place_is_free_where_fewer_are_on_the_cohort_than_it_can_hold(
            int places, GateFinding.Result result, String words) {
        GateFinding found = GateRules.capacity(gate(Gate.Code.CAPACITY), holds(places));
        assertThat(found.result()).isEqualTo(result);
        assertThat(found.found()).isEqualTo(words);
    }

    private static Load holds(@Nullable Integer places) {
        return new Load(
                Part.ALL,
                "The cohort",
                12,
                0,
                0,
                0,
                Optional.of(new Capacity(Part.ALL, places, TODAY, "Agreed", "A coordinator", Instant.EPOCH)));
    }

    private static Gate gate(Gate.Code code) {
        return Gate.on(TODAY).stream()
                .filter(gate -> gate.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static GateFacts facts(ArgumentsAccessor line) {
        @Nullable String custody = line.getString(3);
        List<CustodySpell> spells = custody == null
                ? List.of()
                : List.of(spell(custody, line.getInteger(4), day(line.getString(5)), day(line.getString(6))));
        return new GateFacts(
                TODAY,
                yes(line, 8),
                yes(line, 9),
                Optional.ofNullable(day(line.getString(7))),
                Optional.of("KM1 2AB"),
                yes(line, 1),
                yes(line, 2) ? Optional.of(Period.startingOn(TODAY.minusYears(1))) : Optional.empty(),
                spells,
                proven(line.getInteger(10)),
                holds(null),
                Optional.empty());
    }

    private static GateFacts facts(Optional<LocalDate> born, List<CustodySpell> custody, int proven, boolean wild) {
        return new GateFacts(
                TODAY,
                wild,
                false,
                born,
                Optional.empty(),
                true,
                Optional.empty(),
                custody,
                proven(proven),
                holds(null),
                Optional.empty());
    }

    private static CustodySpell spell(
            String reason, @Nullable Integer days, @Nullable LocalDate from, @Nullable LocalDate due) {
        return new CustodySpell(
                PERSON,
                Period.startingOn(from == null ? TODAY : from),
                CustodyReason.valueOf(reason),
                days,
                due,
                null,
                PRISON,
                Category.CORE,
                null);
    }

    private static List<OffenceDisposal> proven(int many) {
        return Collections.nCopies(
                many,
                new OffenceDisposal(
                        PERSON,
                        TODAY.minusDays(90),
                        new OffenceCode("02801"),
                        Disposal.CONVICTED,
                        null,
                        TODAY.minusDays(30),
                        null,
                        null,
                        false,
                        PRISON,
                        Category.CORE,
                        null));
    }

    private static boolean yes(ArgumentsAccessor line, int column) {
        return "y".equals(line.getString(column));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
