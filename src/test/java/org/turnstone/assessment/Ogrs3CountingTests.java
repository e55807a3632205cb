package org.turnstone.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.offending.Disposal;
import org.turnstone.offending.OffenceCode;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

class Ogrs3CountingTests {
    private static final PersonId PERSON = new PersonId(new UUID(0, 1));

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvFileSource(resources = "/examples/assessment/counting.csv", numLinesToSkip = 1, delimiter = '|')
    void a_record_is_counted_or_refused_in_words(
            String sex, String born, @Nullable String offences, @Nullable String custody, String expected) {
        assertThat(said(Ogrs3Counting.of(record(sex, born, offences, custody)))).isEqualTo(expected);
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        assertThat(Ogrs3Counting.of(record("-", "-", null, null)))
                .isInstanceOfSatisfying(
                        Ogrs3Estimate.NotCounted.class,
                        none -> assertThat(none.why()).hasSize(3));
    }

    @Test
    void what_has_to_be_looked_at_is_told_beside_the_score() {
        assertThat(counted(
                                "2024-01-02 10510 CONVICTED 2024-03-04 fine; 2024-01-03 02801 CONVICTED 2024-03-04 fine;"
                                        + " 2020-01-01 04600 CONVICTED - fine",
                                null)
                        .doubts())
                .containsExactly(
                        "One conviction or caution has no date and is not counted",
                        "2 offences were dealt with on 4 March 2024. Which was the main one is not on record: say otherwise"
                                + " when you confirm");
    }

    @Test
    void the_parts_are_named_in_words_and_add_up_to_the_score() {
        Ogrs3Score score =
                counted("2024-01-04 04600 CONVICTED 2024-03-04 fine", null).score();
        assertThat(score.parts())
                .extracting(Ogrs3Score.Part::name)
                .containsExactly(
                        "How often in how long: sanctions before this one 0, years since the first 0",
                        "First conviction, no sanction before",
                        "Male, aged 30-34 at the start of follow-up",
                        "Offence: Theft, not of or from a vehicle");
        double all =
                score.parts().stream().mapToDouble(Ogrs3Score.Part::logOdds).sum();
        assertThat(Math.round(100 / (1 + Math.exp(-(2.121705678 + all))))).isEqualTo(score.twoYear());
    }

    @Test
    void a_record_that_changes_is_another_record() {
        String before = counted("2024-01-04 04600 CONVICTED 2024-03-04 fine", null)
                .inputs()
                .digest();
        assertThat(counted("2024-01-04 04600 CONVICTED 2024-03-04 community+order", null)
                        .inputs()
                        .digest())
                .as("what the scale does not ask changes nothing")
                .isEqualTo(before);
        assertThat(counted("2024-01-04 04600 CONVICTED 2024-03-05 fine", null)
                        .inputs()
                        .digest())
                .isNotEqualTo(before);
    }

    private static Ogrs3Estimate.Counted counted(String offences, @Nullable String custody) {
        return (Ogrs3Estimate.Counted) Ogrs3Counting.of(record("m", "1990-05-01", offences, custody));
    }

    private static String said(Ogrs3Estimate estimate) {
        return switch (estimate) {
            case Ogrs3Estimate.NotCounted none -> String.join("; ", none.why());
            case Ogrs3Estimate.Counted counted ->
                "%d sanctions, first %s, from %s, %s: %d %d"
                        .formatted(
                                counted.inputs().sanctions(),
                                counted.inputs().firstOn(),
                                counted.inputs().followUpOn(),
                                counted.inputs().offence(),
                                counted.score().oneYear(),
                                counted.score().twoYear());
        };
    }

    private static Ogrs3Record record(String sex, String born, @Nullable String offences, @Nullable String custody) {
        return new Ogrs3Record(
                LocalDate.of(2026, 6, 15),
                Optional.of(sex).filter(one -> !one.equals("-")),
                Optional.ofNullable(day(born)),
                lines(offences).map(Ogrs3CountingTests::offence).toList(),
                lines(custody).map(Ogrs3CountingTests::spell).toList());
    }

    private static Stream<String> lines(@Nullable String text) {
        return text == null ? Stream.empty() : Arrays.stream(text.split("; "));
    }

    private static OffenceDisposal offence(String text) {
        List<String> part = List.of(text.split(" "));
        return new OffenceDisposal(
                PERSON,
                LocalDate.parse(part.get(0)),
                new OffenceCode(part.get(1)),
                Disposal.valueOf(part.get(2)),
                null,
                day(part.get(3)),
                part.get(4).replace('+', ' '),
                null,
                false,
                new AgencyCode("POLICE"),
                Category.CORE,
                null);
    }

    private static CustodySpell spell(String text) {
        List<String> part = List.of(text.split(" "));
        return new CustodySpell(
                PERSON,
                new Period(LocalDate.parse(part.get(1)), day(part.get(2))),
                CustodyReason.valueOf(part.get(0)),
                null,
                day(part.get(3)),
                null,
                new AgencyCode("PRISON"),
                Category.CORE,
                null);
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("-") ? null : LocalDate.parse(text);
    }
}
