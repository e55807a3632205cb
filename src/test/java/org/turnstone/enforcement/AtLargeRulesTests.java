package org.turnstone.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class AtLargeRulesTests {
    private static final PersonId PERSON = PersonId.random();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 5, 9, 30);
    private static final LocalDate TODAY = NOW.toLocalDate();
    private static final List<AtLargeGround> OFFERED = AtLargeGrounds.on(TODAY);

    @ParameterizedTest(name = "since {0} {1}, {2}, \"{3}\", \"{4}\": wrong is {5}")
    @CsvSource(nullValues = "-", textBlock = """
        # from,     time,  ground,            other,       authority,  wrong
        2026-11-03, -,     RECALL,            '',          Recall 417, ''
        2026-11-05, 09:30, RECALL,            '',          Recall 417, ''
        2026-11-05, 09:31, RECALL,            '',          Recall 417, time
        2026-11-04, 23:59, ESCAPE,            '',          Recall 417, ''
        2026-11-06, 01:00, RECALL,            '',          Recall 417, from
        -,          -,     TEMPORARY_RELEASE, '',          Recall 417, from
        2026-11-03, -,     OTHER,             '',          Recall 417, other
        2026-11-03, -,     OTHER,             In error,    Recall 417, ''
        2026-11-03, -,     WARRANT,           '',          Recall 417, ground
        2026-11-03, -,     '',                '',          '',         ground authority
        """)
    void what_is_recorded_has_a_day_that_has_come_a_ground_from_the_list_and_an_authority(
            @Nullable LocalDate from,
            @Nullable LocalTime time,
            String ground,
            String other,
            String authority,
            String wrong) {
        AtLargeChange change = new AtLargeChange(PERSON, from, time, ground, other, authority, null, "", Set.of());
        assertThat(fields(AtLargeRules.problems(change, null, List.of(), OFFERED, NOW)))
                .isEqualTo(wrong);
    }

    @Test
    void what_was_typed_and_is_no_day_or_time_is_asked_for_again() {
        AtLargeChange change =
                new AtLargeChange(PERSON, null, null, "RECALL", "", "Recall 417", null, "", Set.of("from", "time"));
        assertThat(AtLargeRules.problems(change, null, List.of(), OFFERED, NOW))
                .extracting(Problem::message)
                .containsExactly(
                        "Enter a real date, for example 3 11 2026", "Enter a time such as 14:30, or leave it empty");
    }

    @Test
    void what_stands_already_is_not_recorded_twice_but_may_be_put_right() {
        AtLargeSpell standing = AtLargeExamples.spell(PERSON, LocalDate.of(2026, 11, 3), null, Instant.EPOCH);
        AtLargeChange change = change(LocalDate.of(2026, 11, 4), "Recall 417");
        assertThat(AtLargeRules.problems(change, null, List.of(standing), OFFERED, NOW))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("on record since 3 November 2026, by Ben Marsh, Probation");
        assertThat(AtLargeRules.problems(change, standing.said(), List.of(standing), OFFERED, NOW))
                .isEmpty();
    }

    @Test
    void a_correction_does_not_begin_after_the_end() {
        AtLarge ended = AtLargeExamples.said(
                PERSON, LocalDate.of(2026, 11, 1), Instant.EPOCH, AtLargeExamples.ended(LocalDate.of(2026, 11, 3)));
        assertThat(fields(AtLargeRules.problems(
                        change(LocalDate.of(2026, 11, 4), "Recall 417"), ended, List.of(), OFFERED, NOW)))
                .isEqualTo("from");
        assertThat(fields(AtLargeRules.problems(
                        change(LocalDate.of(2026, 11, 3), "Recall 417"), ended, List.of(), OFFERED, NOW)))
                .isEmpty();
    }

    @Test
    void five_hundred_characters_of_authority_are_taken_and_no_more() {
        assertThat(fields(problems("x".repeat(500)))).isEmpty();
        assertThat(fields(problems("x".repeat(501)))).isEqualTo("authority");
    }

    @ParameterizedTest(name = "since 3 November, {0} on {1}, \"{2}\": wrong is {3}")
    @CsvSource(nullValues = "-", textBlock = """
        # reason,    on,         words, wrong
        ARRESTED,    2026-11-04, Found, ''
        SURRENDERED, 2026-11-03, Came,  ''
        SURRENDERED, 2026-11-05, Came,  ''
        ARRESTED,    2026-11-06, Found, on
        ARRESTED,    2026-11-02, Found, on
        ARRESTED,    -,          Found, on
        MISTAKE,     -,          Twin,  ''
        MISTAKE,     -,          '',    words
        -,           -,          '',    reason on words
        """)
    void an_end_has_a_reason_words_and_a_day_between_the_first_and_today(
            @Nullable AtLargeEnd reason, @Nullable LocalDate on, String words, String wrong) {
        AtLargeEnding ending = new AtLargeEnding(PERSON, UUID.randomUUID(), on, reason, words, "");
        AtLargeSpell standing = AtLargeExamples.spell(PERSON, LocalDate.of(2026, 11, 3), null, Instant.EPOCH);
        assertThat(fields(AtLargeRules.problems(ending, standing, TODAY))).isEqualTo(wrong);
    }

    @ParameterizedTest(name = "over since 4 November, {0} on {1}: wrong is {2}")
    @CsvSource(nullValues = "-", textBlock = """
        MISTAKE,     -,          ''
        ARRESTED,    2026-11-04, reason
        SURRENDERED, -,          reason
        -,           -,          reason
        """)
    void what_is_over_can_be_taken_back_and_not_ended_again(
            @Nullable AtLargeEnd reason, @Nullable LocalDate on, String wrong) {
        AtLargeEnding ending = new AtLargeEnding(PERSON, UUID.randomUUID(), on, reason, "His brother", "");
        AtLargeSpell over =
                AtLargeExamples.spell(PERSON, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 4), Instant.EPOCH);
        assertThat(fields(AtLargeRules.problems(ending, over, TODAY))).isEqualTo(wrong);
    }

    @Test
    void each_ground_ships_with_its_law_and_only_something_else_needs_words() {
        assertThat(OFFERED).extracting(AtLargeGround::code).endsWith("OTHER").doesNotHaveDuplicates();
        assertThat(OFFERED).allSatisfy(ground -> assertThat(ground.source()).isNotBlank());
        assertThat(OFFERED.stream().filter(AtLargeGround::needsWords).map(AtLargeGround::code))
                .containsExactly("OTHER");
        assertThat(AtLargeGrounds.on(LocalDate.of(1999, 12, 31))).isEmpty();
    }

    private static List<Problem> problems(String authority) {
        return AtLargeRules.problems(change(TODAY, authority), null, List.of(), OFFERED, NOW);
    }

    private static AtLargeChange change(LocalDate from, String authority) {
        return new AtLargeChange(PERSON, from, null, "RECALL", "", authority, null, "", Set.of());
    }

    private static String fields(List<Problem> problems) {
        return problems.stream().map(Problem::field).collect(Collectors.joining(" "));
    }
}
