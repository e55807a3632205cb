package org.turnstone.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.casefile.CohortFilter;
import org.turnstone.site.NotUnderstood;

class CohortAskedTests {
    private static final Set<String> AGENCIES = Set.of("POLICE", "HOUSING");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            status  | purple  | “purple” is none of these. People of any status are shown
            status  | RED     | “RED” is none of these. People of any status are shown
            status  | red     | -
            status  | ''      | -
            status  | -       | -
            lead    | ZEBRA   | “ZEBRA” is none of these. People led by any agency are shown
            lead    | POLICE  | -
            custody | maybe   | “maybe” is none of these. People in custody or not are shown
            custody | no      | -
            limit   | <b>     | “<b>” is none of these. People over the limit or not are shown
            limit   | over    | -
            group   | men     | “men” is none of these. People of any group are shown
            group   | women   | -
            group   | fixed   | -
            """)
    void what_is_asked_and_stands_for_nothing_is_said_with_what_is_shown_instead(
            String field, String typed, String words) {
        CohortAsked asked = new CohortAsked(
                null,
                field.equals("status") ? typed : null,
                field.equals("lead") ? typed : null,
                field.equals("custody") ? typed : null,
                field.equals("limit") ? typed : null,
                field.equals("group") ? typed : null,
                null);
        var said = asked.notUnderstood(AGENCIES, TODAY);
        if (words == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).extracting(NotUnderstood::field).containsExactly(field);
            assertThat(said).extracting(NotUnderstood::words).containsExactly(words);
            assertThat(asked.filter(AGENCIES, TODAY)).isEqualTo(CohortFilter.EVERYONE);
        }
    }
}
