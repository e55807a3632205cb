package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

class AtLargeSpellTests {
    private static final PersonId PERSON = PersonId.random();

    @ParameterizedTest(name = "at large since 3 November, an officer says until {0}, in custody {1}: until {2}")
    @CsvSource(nullValues = "-", textBlock = """
        # said,     custody (from..to),                               until
        -,          -,                                                -
        2026-11-05, -,                                                2026-11-05
        2026-11-03, -,                                                2026-11-03
        -,          2026-11-04..,                                     2026-11-04
        -,          2026-11-03..,                                     2026-11-03
        -,          2026-11-02..,                                     -
        -,          2026-10-01..2026-11-03,                           -
        -,          2026-10-01..2026-11-03 2026-11-09..2026-11-20,    2026-11-09
        -,          2026-11-12..2026-11-13 2026-11-09..2026-11-10,    2026-11-09
        2026-11-05, 2026-11-04..,                                     2026-11-04
        2026-11-05, 2026-11-06..,                                     2026-11-05
        """)
    void it_ends_by_an_officers_word_or_with_the_first_custody_that_begins_on_its_first_day_or_later(
            @Nullable LocalDate said, @Nullable String custody, @Nullable LocalDate until) {
        AtLarge.Ended ended = said == null ? null : AtLargeExamples.ended(said);
        AtLarge statement = AtLargeExamples.said(PERSON, LocalDate.of(2026, 11, 3), Instant.EPOCH, ended);
        AtLargeSpell spell = AtLargeSpell.of(statement, custody == null ? List.of() : inside(custody));
        assertThat(spell.period()).isEqualTo(new Period(LocalDate.of(2026, 11, 3), until));
        assertThat(spell.isOn(LocalDate.of(2026, 11, 2))).isFalse();
        assertThat(spell.isOn(LocalDate.of(2026, 12, 1))).isEqualTo(until == null);
    }

    @ParameterizedTest(name = "custody of {0} with handling code {1}: until {2}")
    @CsvSource(nullValues = "-", textBlock = """
        CORE,    -, 2026-11-04
        CORE,    C, -
        LE_ONLY, -, -
        HEALTH,  -, -
        """)
    void only_custody_that_everybody_may_see_ends_it(
            Category category, @Nullable String handling, @Nullable LocalDate until) {
        AtLarge statement = AtLargeExamples.since(PERSON, LocalDate.of(2026, 11, 3), Instant.EPOCH);
        CustodySpell custody = stay("2026-11-04..", category, handling);
        assertThat(AtLargeSpell.of(statement, List.of(custody)).period().to()).isEqualTo(until);
    }

    private static List<CustodySpell> inside(String text) {
        return Arrays.stream(text.split(" ")).map(AtLargeSpellTests::stay).toList();
    }

    private static CustodySpell stay(String text) {
        return stay(text, Category.CORE, null);
    }

    private static CustodySpell stay(String text, Category category, @Nullable String handling) {
        String[] days = text.split("\\.\\.");
        LocalDate to = days.length == 1 ? null : LocalDate.parse(days[1]);
        return new CustodySpell(
                PERSON,
                new Period(LocalDate.parse(days[0]), to),
                CustodyReason.RECALL,
                null,
                null,
                null,
                new AgencyCode("PRISON"),
                category,
                handling);
    }
}
