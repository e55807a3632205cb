package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.panel.AgendaRules.Facts;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.PersonId;

class AgendaRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final int FIRST_PART = 7;
    private static final Map<RagStatus, RagLimit> LIMITS = Stream.of(
                    limit(RagStatus.RED, Period.ofDays(5)),
                    limit(RagStatus.AMBER_ALERT, Period.ofDays(14)),
                    limit(RagStatus.AMBER, Period.ofDays(28)),
                    limit(RagStatus.GREEN, Period.ofMonths(3)))
            .collect(Collectors.toMap(RagLimit::status, Function.identity()));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/panel/agenda.csv", useHeadersInDisplayName = true)
    void the_agenda_names_whoever_the_panel_has_to_hear_and_says_why(ArgumentsAccessor line) {
        CohortStanding standing = new CohortStanding(
                new PersonId(UUID.randomUUID()),
                TODAY,
                line.getString(1) == null ? null : RagStatus.valueOf(line.getString(1)),
                day(line, 2),
                day(line, 3),
                null);
        Facts facts = new Facts(standing, day(line, 5), day(line, 4), day(line, 6));
        Map<AgendaPart, String> reasons = AgendaRules.reasons(facts, LIMITS, AgendaLimits.on(TODAY));
        for (AgendaPart part : AgendaPart.values()) {
            assertThat(reasons.get(part)).as("%s", part).isEqualTo(line.getString(FIRST_PART + part.ordinal()));
        }
    }

    @Test
    void parts_follow_each_other_as_a_panel_hears_them() {
        assertThat(Arrays.stream(AgendaPart.values()).map(Enum::name))
                .containsExactly("STATUS", "GREEN", "RELEASE", "EXAMINE");
    }

    @Test
    void enforcement_comes_first_and_then_the_longest_and_releases_by_their_day() {
        Facts red = facts(RagStatus.RED, "2026-11-17", null);
        Facts alert = facts(RagStatus.AMBER_ALERT, "2026-11-01", null);
        Facts amber = facts(RagStatus.AMBER, "2026-01-01", null);
        Facts longer = facts(RagStatus.AMBER, "2025-01-01", null);
        assertThat(Stream.of(amber, alert, longer, red).sorted(AgendaRules.order(AgendaPart.STATUS)))
                .containsExactly(red, alert, longer, amber);
        Facts soon = facts(null, null, LocalDate.of(2026, 11, 20));
        Facts later = facts(null, null, LocalDate.of(2026, 12, 20));
        assertThat(List.of(later, soon).stream().sorted(AgendaRules.order(AgendaPart.RELEASE)))
                .containsExactly(soon, later);
    }

    @Test
    void each_limit_is_dated_data_with_a_source() {
        AgendaLimits when = AgendaLimits.on(TODAY);
        assertThat(when.green()).isEqualTo(Period.ofMonths(3));
        assertThat(when.dueOut()).isEqualTo(Period.ofWeeks(6));
        assertThat(when.onCohort()).isEqualTo(Period.ofMonths(6));
        assertThat(when.answers()).isEqualTo(Period.ofMonths(6));
        assertThat(when.atOnce()).isEqualTo(10);
    }

    private static Facts facts(@Nullable RagStatus status, @Nullable String since, @Nullable LocalDate dueOut) {
        return new Facts(
                new CohortStanding(
                        new PersonId(UUID.randomUUID()),
                        TODAY,
                        status,
                        since == null ? null : LocalDate.parse(since),
                        null,
                        null),
                null,
                dueOut,
                null);
    }

    private static RagLimit limit(RagStatus status, Period length) {
        return new RagLimit(status, length, LocalDate.of(2000, 1, 1), "");
    }

    private static @Nullable LocalDate day(ArgumentsAccessor line, int column) {
        String typed = line.getString(column);
        return typed == null ? null : LocalDate.parse(typed);
    }
}
