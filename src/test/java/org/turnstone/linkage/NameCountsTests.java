package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameCountsTests {
    private static final int MANY = NameCounts.ENOUGH_KNOWN;
    private static final Map<String, Integer> HAVING =
            Map.of("jack", 900, "kamran", 40, "amran", 30, "thomas", 700, "rosa", 4, "jackk", 1, "jacj", 2);

    @ParameterizedTest
    @CsvSource({
        "jakc, jack, true",
        "jack, jakc, true",
        "jack, jackk, true",
        "jack, jacj, false",
        "amran, kamran, false",
        "hamran, kamran, false",
        "kamram, kamran, true",
        "ajck, jack, true",
        "zjack, jack, true",
        "ack, jack, false",
        "kmaran, kamran, true",
        "thomas, amran, false",
        "thmoaz, thomas, true",
        "thwsoaz, thomas, false",
        "roza, rosa, false",
        "j, jack, false",
        "ja, jack, false"
    })
    void a_word_that_nobody_else_bears_is_a_slip_of_a_name_that_several_do(String ours, String theirs, boolean one) {
        NameCounts counts = new NameCounts(MANY, HAVING);
        assertThat(counts.isOneForename(ours, theirs)).isEqualTo(one);
    }

    @Test
    void among_few_people_a_name_may_be_anyones() {
        assertThat(new NameCounts(MANY - 1, HAVING).isOneForename("jakc", "jack"))
                .isFalse();
        assertThat(NameCounts.UNCOUNTED.isOneForename("jakc", "jack")).isFalse();
        assertThat(NameCounts.UNCOUNTED.isOneForename("jack", "jack")).isTrue();
    }

    /** No parents have a William and a Bill, but some have a John and a Jack. */
    @ParameterizedTest
    @CsvSource({
        "bill, william, true",
        "thomas, tom, true",
        "dan, daniel, true",
        "danny, dan, false",
        "jack, john, false",
        "harry, henry, false",
        "liam, william, false",
        "bill, robert, false",
        "'', william, false"
    })
    void a_short_form_is_the_name_unless_brothers_may_bear_both(String one, String other, boolean same) {
        assertThat(NameWords.sameForename(one, other)).isEqualTo(same);
        assertThat(NameWords.sameForename(other, one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "lee, carl, carl, lee, true",
        "rajider, amrit, amrit, rajinder, true",
        "lee, '', carl, lee, false",
        "lee, carl, lee, carl, false",
        "lee, carl, carl, mark, false"
    })
    void first_and_middle_name_may_stand_in_each_others_place(
            String forename, String middle, String otherForename, String otherMiddle, boolean turned) {
        assertThat(NameWords.areTurned(forename, middle, otherForename, otherMiddle))
                .isEqualTo(turned);
        assertThat(NameWords.areTurned(otherForename, otherMiddle, forename, middle))
                .isEqualTo(turned);
    }
}
