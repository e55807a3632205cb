package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.rag.RagParameterChange.Typed;
import org.turnstone.rag.RagPolicy.Authority;

class RagParameterRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String NONE = "";

    @ParameterizedTest(name = "{0}: {1} {2} {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            limit-red,         5,   WORKING_DAYS, -,       5 working days
            limit-amber-alert, 1,   WORKING_DAYS, -,       1 working day
            limit-amber,       28,  WORKING_DAYS, -,       unit: Working days are for Red and Amber Alert: select days or months
            limit-green,       3,   MONTHS,       -,       3 months
            limit-green,       24,  MONTHS,       -,       24 months
            limit-green,       25,  MONTHS,       -,       'number: Enter how long it may last, as a whole number from 1 to 24'
            limit-red,         366, DAYS,         -,       366 days
            limit-red,         367, DAYS,         -,       'number: Enter how long it may last, as a whole number from 1 to 366'
            limit-red,         0,   DAYS,         -,       'number: Enter how long it may last, as a whole number from 1 to 366'
            limit-red,         5,   WEEKS,        -,       unit: Select what it is counted in
            limit-red,         5,   -,            -,       unit: Select what it is counted in
            review-green,      6,   WEEKS,        PANEL,   'Every 6 weeks, at the panel'
            review-red,        1,   DAYS,         TASKING, 'Every day, at tasking'
            review-custody,    1,   WEEKS,        NO_MEETING, Every week
            review-custody,    53,  WEEKS,        NO_MEETING, 'number: Enter the time between two reviews, as a whole number from 1 to 52'
            review-custody,    4,   MONTHS,       NO_MEETING, unit: Select days or weeks
            review-custody,    4,   WEEKS,        -,       meeting: Select where it is reviewed
            own-mistake,       0,   -,            -,       The same day
            own-mistake,       1,   -,            -,       1 day after
            own-mistake,       7,   -,            -,       7 days after
            own-mistake,       8,   -,            -,       'number: Enter how many days, as a whole number from 0 to 7'
            own-mistake,       -,   -,            -,       'number: Enter how many days, as a whole number from 0 to 7'
            long-stay-green,   -,   -,            -,       reading: Select how figures are to read it
            """)
    void a_number_has_its_bounds_and_its_unit(
            String name,
            @Nullable Integer number,
            @Nullable RagUnit unit,
            RagReview.@Nullable Meeting meeting,
            String answer) {
        assertThat(answer(name, new Typed(NONE, Set.of(), false, number, unit, meeting, null)))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}, nobody {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            move-amber-to-green,       PANEL;LEAD,  false, 'The panel, the lead worker'
            move-amber-to-green,       -,           true,  Nobody
            move-amber-to-green,       -,           false, 'may: Select who may, or that nobody may'
            move-amber-to-green,       PANEL,       true,  'may: Select those who may, or that nobody may, not both'
            move-amber-to-green,       OWN_MISTAKE, false, may: Select from the list
            move-amber-to-amber,       OWN_MISTAKE, false, Whoever puts an own mistake right
            move-not-rated-to-red,     CORE_AGENCY, false, 'Police, probation or youth offending'
            """)
    void a_move_says_who_may_or_that_nobody_may(String name, @Nullable String may, boolean nobody, String answer) {
        Set<Authority> who = may == null
                ? Set.of()
                : Arrays.stream(may.split(";")).map(Authority::valueOf).collect(Collectors.toSet());
        assertThat(answer(name, new Typed(NONE, who, nobody, null, null, null, null)))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "from {0} (no day: {1}) by {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-06-15, false, Minute 7, -
            2026-06-16, false, Minute 7, -
            2031-06-15, false, Minute 7, -
            2031-06-16, false, Minute 7, from: The day must be on or before 15 June 2031
            2026-06-14, false, Minute 7, from: The day must be today or later: figures and statuses of past days stay as they were
            -,          false, Minute 7, 'from: Enter the day from which it holds, for example 1 12 2026'
            -,          true,  Minute 7, 'from: Enter a real date, for example 1 12 2026'
            2026-06-15, false, ' ',      'source: Enter who decided and where it is written down, for example a minute of the steering group'
            """)
    void no_past_day_is_touched_and_who_decided_is_said(
            @Nullable LocalDate from, boolean notADay, String source, @Nullable String problem) {
        Typed typed = new Typed("Wanted", Set.of(), false, null, null, null, null);
        assertThat(problems(new RagParameterChange(parameter("meaning-red"), typed, from, notADay, source, NONE)))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void words_may_have_500_characters_and_no_more() {
        assertThat(answer("meaning-red", words(" "))).isEqualTo("words: Enter what Red means");
        assertThat(answer("meaning-red", words("x".repeat(500)))).isEqualTo("x".repeat(500));
        assertThat(answer("meaning-red", words("x".repeat(501))))
                .isEqualTo("words: The meaning must be 500 characters or fewer");
        assertThat(problems(new RagParameterChange(
                        parameter("meaning-red"), words("Wanted"), TODAY, false, "x".repeat(501), NONE)))
                .containsExactly("source: Who decided must be 500 characters or fewer");
        assertThat(RagParameterRules.why("x".repeat(500))).isEmpty();
        assertThat(RagParameterRules.why("x".repeat(501))).isPresent();
        assertThat(RagParameterRules.why("")).isPresent();
    }

    @Test
    void every_parameter_has_its_own_name_and_what_ships_is_one_of_them() {
        assertThat(RagParameter.ALL).hasSize(4 + 5 + 4 + 20 + 4 + 1).doesNotHaveDuplicates();
        assertThat(RagParameter.ALL.stream().map(RagParameter::name)).doesNotHaveDuplicates();
        assertThat(RagParameter.ALL)
                .allSatisfy(one -> assertThat(RagParameter.named(one.name())).contains(one));
        assertThat(RagParameter.named("meaning-blue")).isEmpty();
        assertThat(RagShipped.REVIEWS)
                .extracting(RagReview::about)
                .doesNotHaveDuplicates()
                .hasSize(5);
        assertThat(RagShipped.REVIEWS)
                .allSatisfy(one -> assertThat(one.since().source()).isNotBlank());
    }

    private static Typed words(String words) {
        return new Typed(words, Set.of(), false, null, null, null, null);
    }

    private static RagParameter parameter(String name) {
        return RagParameter.named(name).orElseThrow();
    }

    /** The value in words, or the one problem with it. */
    private static String answer(String name, Typed typed) {
        var change = new RagParameterChange(parameter(name), typed, TODAY, false, "Minute 7", NONE);
        List<String> problems = problems(change);
        return problems.isEmpty() ? change.words() : String.join("; ", problems);
    }

    private static List<String> problems(RagParameterChange change) {
        return RagParameterRules.problems(change, TODAY).stream()
                .map(problem -> problem.field() + ": " + problem.message())
                .toList();
    }
}
