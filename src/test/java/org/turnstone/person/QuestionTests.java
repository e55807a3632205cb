package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How what is typed into the search is read. */
class QuestionTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kestrel                  | kestrel         |            |
            Rowan Kestrel            | rowan kestrel   |            |
            2001-04-27               |                 | 2001-04-27 | 2001-04-28
            27/4/2001                |                 | 2001-04-27 | 2001-04-28
            27.04.2001               |                 | 2001-04-27 | 2001-04-28
            27-4-2001                |                 | 2001-04-27 | 2001-04-28
            27 April 2001            |                 | 2001-04-27 | 2001-04-28
            27th april 2001          |                 | 2001-04-27 | 2001-04-28
            27 Apr, 2001             |                 | 2001-04-27 | 2001-04-28
            27 4 2001                |                 | 2001-04-27 | 2001-04-28
            April 27 2001            |                 | 2001-04-27 | 2001-04-28
            April 27, 2001           |                 | 2001-04-27 | 2001-04-28
            Sept 2001                |                 | 2001-09-01 | 2001-10-01
            December 1999            |                 | 1999-12-01 | 2000-01-01
            Kestrel 1990             | kestrel         | 1990-01-01 | 1991-01-01
            1990 kestrel             | kestrel         | 1990-01-01 | 1991-01-01
            Rowan Kestrel 27/4/2001  | rowan kestrel   | 2001-04-27 | 2001-04-28
            Kestrel 27 April 2001    | kestrel         | 2001-04-27 | 2001-04-28
            Kestrel, 27 April 2001   | kestrel         | 2001-04-27 | 2001-04-28
            Kestrel April 2001       | kestrel         | 2001-04-01 | 2001-05-01
            April Kestrel            | april kestrel   |            |
            April Kestrel 1990       | april kestrel   | 1990-01-01 | 1991-01-01
            May June Kestrel         | may june kestrel|            |
            Kestrel 1850             | kestrel 1850    |            |
            """)
    void reads(String typed, @Nullable String words, @Nullable LocalDate from, @Nullable LocalDate before) {
        Question question = Question.of(typed);
        assertThat(String.join(" ", question.words())).isEqualTo(words == null ? "" : words.strip());
        assertThat(question.born()).isEqualTo(from == null || before == null ? null : new Born(from, before));
        assertThat(question.notAsked()).isEqualTo(FoundPeople.NotAsked.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"31/2/1990", "Kestrel 31 February 1990", "29 Feb 1990", "Kestrel 2001-13-01", "0/1/1990", "45 6 1990"})
    void a_day_that_never_was_is_said_to_be_none(String typed) {
        assertThat(Question.of(typed).notAsked()).isEqualTo(FoundPeople.NotAsked.NO_SUCH_DAY);
    }

    @Test
    void a_year_alone_is_not_looked_for() {
        assertThat(Question.of(" 1990 ").notAsked()).isEqualTo(FoundPeople.NotAsked.ONLY_A_YEAR);
    }

    @Test
    void a_month_that_is_a_name_is_read_both_ways() {
        Question other = Question.of("April 1990").otherwise().orElseThrow();
        assertThat(other.words()).containsExactly("april");
        assertThat(other.born()).isEqualTo(Born.year(1990));
        assertThat(Question.of("October 1990").otherwise()).isEmpty();
        assertThat(Question.of("April 27/4/1990").otherwise()).isEmpty();
        assertThat(Question.of("April Kestrel").otherwise()).isEmpty();
    }
}
