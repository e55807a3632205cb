package org.turnstone.matching.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.PersonFields;
import org.turnstone.linkage.Score;
import org.turnstone.matching.BothSides;
import org.turnstone.person.PersonBlock;

class AsWrittenTests {
    private static final Map<String, String> ANN = Map.ofEntries(
            Map.entry("forename", "Ann-Marie"),
            Map.entry("surname", "O'Brien"),
            Map.entry("aliases", "Annie Brine; Nan"),
            Map.entry("middle_names", "Rose"),
            Map.entry("date_of_birth", "1990-05-01"),
            Map.entry("sex", "F"),
            Map.entry("postcode", "ZZ1 1AA"),
            Map.entry("address", "Flat 6, 91 Mill Lane"),
            Map.entry("phone", "07700 900123"),
            Map.entry("pnc", "2019/0000001S"),
            Map.entry("noms", "A1234BC"),
            Map.entry("nhs", "9434765919"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name          | Ann-Marie O'Brien; also Annie Brine; also Nan
            middle name   | Rose
            date of birth | 1 May 1990
            sex           | Female
            postcode      | ZZ1 1AA
            address       | Flat 6, 91 Mill Lane
            telephone     | 07700 900123
            PNC and CRO   | PNC 2019/0000001S
            prison number | A1234BC
            CRN           | ''
            NHS number    | ''
            """)
    void each_line_of_the_evidence_shows_what_was_written_under_its_own_heading(String comparison, String shown) {
        assertThat(AsWritten.of(comparison, List.of(PersonBlock.of(ANN)))).isEqualTo(shown);
    }

    @Test
    void what_two_records_say_alike_stands_once() {
        assertThat(AsWritten.of(
                        "postcode",
                        List.of(
                                PersonBlock.of(ANN),
                                PersonBlock.of(Map.of("postcode", "ZZ9 9AA")),
                                PersonBlock.of(Map.of("postcode", "ZZ1 1AA")))))
                .isEqualTo("ZZ1 1AA; ZZ9 9AA");
    }

    @Test
    void whatever_the_model_compared_has_its_words_on_both_sides() {
        Score score = new Namesakes(100, 1).scorer().score(PersonFields.of(ANN, true), PersonFields.of(ANN, true));
        PersonBlock says = PersonBlock.of(ANN);
        Evidence evidence =
                Evidence.of(new BothSides(score, List.of(says), List.of(says)), "New record", "Person held");
        var compared = evidence.lines().stream()
                .filter(line -> line.bar() != null && !line.points().equals("0"))
                .skip(1)
                .filter(line -> !line.what().equals("NHS number"))
                .toList();
        assertThat(compared).hasSizeGreaterThan(6).allSatisfy(line -> {
            assertThat(line.left()).as(line.what()).isNotEmpty();
            assertThat(line.right()).as(line.what()).isEqualTo(line.left());
        });
    }
}
