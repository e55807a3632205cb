package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.linkage.Namesakes;
import org.turnstone.person.PersonBlock;

class ComparedTests {
    private static final Map<String, String> ANN = Map.of(
            "forename", "Ann", "surname", "Ashby", "date_of_birth", "1990-05-01", "sex", "F", "postcode", "ZZ1 1AA");
    private static final Map<String, String> ZOE =
            Map.of("forename", "Zoe", "surname", "Quill", "date_of_birth", "1951-11-23", "sex", "F");

    @Test
    void what_would_link_is_for_one_alone() {
        assertThat(alone(ANN, ANN)).isEmpty();
        assertThat(alone(ANN, ZOE)).contains(Compared.NOT_ENOUGH);
        assertThat(alone(ANN, Map.of("forename", "Ann"))).contains(Compared.NOT_ENOUGH);
    }

    @Test
    void a_number_in_order_speaks_for_it_but_not_one_that_fails_its_check_nor_healths_own() {
        assertThat(alone(with(ANN, "noms", "A1234BC"), with(ZOE, "noms", "A1234BC")))
                .isEmpty();
        assertThat(alone(with(ANN, "noms", "A1234BC"), with(ZOE, "noms", "A1234BD")))
                .contains(Compared.NOT_ENOUGH);
        assertThat(alone(with(ANN, "noms", "unknown"), with(ZOE, "noms", "unknown")))
                .contains(Compared.NOT_ENOUGH);
        assertThat(alone(with(ANN, "nhs", "9434765919"), with(ZOE, "nhs", "9434765919")))
                .contains(Compared.NOT_ENOUGH);
    }

    @Test
    void what_is_enough_of_a_rare_name_is_not_of_a_common_one_nor_among_very_many() {
        assertThat(alone(ANN, ANN, new Namesakes(10_000, 1))).isEmpty();
        assertThat(alone(ANN, ANN, new Namesakes(10_000, 8_000))).contains(Compared.NOT_ENOUGH);
        assertThat(alone(ANN, ANN, new Namesakes(60_000_000, 60_000))).contains(Compared.NOT_ENOUGH);
    }

    @Test
    void a_veto_stands_against_any_weight() {
        Map<String, String> twin = with(ANN, "forename", "Beatrix");
        assertThat(alone(with(ANN, "yot_ref", "Y1"), with(twin, "yot_ref", "Y1")))
                .contains(Compared.NOT_ENOUGH);
    }

    private static Optional<String> alone(Map<String, String> one, Map<String, String> other) {
        return alone(one, other, new Namesakes(100, 1));
    }

    private static Optional<String> alone(Map<String, String> one, Map<String, String> other, Namesakes namesakes) {
        return Compared.of(List.of(PersonBlock.of(one)), List.of(PersonBlock.of(other)), namesakes, false)
                .notForOneAlone();
    }

    private static Map<String, String> with(Map<String, String> said, String field, String value) {
        var more = new java.util.HashMap<>(said);
        more.put(field, value);
        return more;
    }
}
