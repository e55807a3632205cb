package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.linkage.LinkOrder.Outcome;
import org.turnstone.linkage.LinkOrder.Rival;

class VetoTests {
    private static final Map<String, String> ANN =
            Map.of("forename", "Ann", "surname", "Lowe", "date_of_birth", "1991-03-04", "sex", "F", "noms", "A1234BC");

    /** Each veto with the pair that it is for, and by its side the nearest pair that it must let through. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "noms=,forename=Joan | TWINS",
                "noms=,forename=Anne | none",
                "noms=,forename=Annabel | TWINS",
                "noms=,forename=Ivy,middle_names=Ann | TWINS",
                "noms=,forename=Una | TWINS",
                "noms=,forename=Lowe,surname=Ann | none",
                "forename=Joan | none",
                "noms=,forename=Joan,aliases=Ann Lowe | TWINS",
                "noms=,forename=Joan,date_of_birth=1991-03-05 | none",
                "date_of_birth=1966-11-21 | FATHER_AND_SON",
                "date_of_birth=1981-03-04 | none",
                "date_of_birth=1891-03-04 | none",
                "noms=B1234BC | DIFFERING_IDENTIFIERS",
                "noms=12 | none",
                "forename=Karl,sex=M,date_of_birth=1990-01-01 | SEX_AND_FORENAME",
                "noms=,forename=Anno,sex=M,date_of_birth=1990-01-01 | SEX_AND_FORENAME",
                "sex=M | none"
            })
    void each_veto_fires_on_its_shape_and_not_beside_it(String change, Veto expected) {
        Map<String, String> other = new HashMap<>(ANN);
        for (String each : change.split(",")) {
            other.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }
        ComparedRecord one = PersonFields.of(ANN, false);
        ComparedRecord two = PersonFields.of(other, false);
        Set<Veto> wanted = expected == null ? Set.of() : EnumSet.of(expected);
        assertThat(Veto.between(one, two, false)).isEqualTo(wanted);
        assertThat(Veto.between(two, one, false)).isEqualTo(wanted);
    }

    @Test
    void first_and_middle_name_in_each_others_place_are_no_twins() {
        ComparedRecord one = PersonFields.of(with("forename", "Ann", "middle_names", "Ivy"), false);
        ComparedRecord turned = PersonFields.of(with("forename", "Ivy", "middle_names", "Ann"), false);
        ComparedRecord twin = PersonFields.of(with("forename", "Ivy", "middle_names", "Ruth"), false);
        assertThat(Veto.between(one, turned, false)).isEmpty();
        assertThat(Veto.between(one, twin, false)).containsExactly(Veto.TWINS);
    }

    @Test
    void a_word_that_is_nobodys_name_is_no_twin() {
        ComparedRecord one = PersonFields.of(with("forename", "Anm", "middle_names", ""), false);
        ComparedRecord other = PersonFields.of(with("forename", "Ann", "middle_names", ""), false);
        NameCounts counts = new NameCounts(NameCounts.ENOUGH_KNOWN, Map.of("ann", NameCounts.SEVERAL));
        assertThat(Veto.between(one, other, false, counts)).isEmpty();
        assertThat(Veto.between(one, other, false)).containsExactly(Veto.TWINS);
    }

    private static Map<String, String> with(String... said) {
        Map<String, String> other = new HashMap<>(ANN);
        other.remove("noms");
        for (int at = 0; at < said.length; at += 2) {
            other.put(said[at], said[at + 1]);
        }
        return other;
    }

    @Test
    void a_denial_forbids_whatever_the_records_say() {
        ComparedRecord ann = PersonFields.of(ANN, false);
        assertThat(Veto.between(ann, ann, true)).containsExactly(Veto.DENIED_BEFORE);
        assertThat(Veto.between(ann, ann, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 | Automatic",
                "15 | Automatic",
                "14.9 | Review",
                "20,10 | Automatic",
                "20,10.1 | Review",
                "10.1,20 | Review",
                "40,12.9 | Automatic",
                "40,13 | Review",
                "-3 | Review",
                "-3.1 | Nobody",
                "'' | Nobody"
            })
    void automatic_needs_weight_and_lead(String weights, String outcome) {
        List<Rival<String>> rivals = weights.isEmpty()
                ? List.of()
                : List.of(weights.split(",")).stream()
                        .map(weight -> new Rival<>(weight, Double.parseDouble(weight), Set.of()))
                        .toList();
        assertThat(LinkOrder.STARTING.decide(rivals).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"TWINS", "FATHER_AND_SON", "DIFFERING_IDENTIFIERS", "SEX_AND_FORENAME", "DENIED_BEFORE"})
    void without_its_veto_the_same_weight_would_link(Veto veto) {
        assertThat(LinkOrder.STARTING.decide(List.of(new Rival<>("known", 40, Set.of(veto)))))
                .isInstanceOfSatisfying(
                        Outcome.Review.class,
                        review -> assertThat(review.reasons()).isEqualTo(List.of(veto.words())));
        assertThat(LinkOrder.STARTING.decide(List.of(new Rival<>("known", 40, Set.of()))))
                .isInstanceOf(Outcome.Automatic.class);
    }

    @Test
    void an_unrelated_person_never_moves_an_automatic_link_to_someone_else() {
        List<Rival<String>> before = List.of(new Rival<>("known", 20, Set.of()));
        List<Rival<String>> after = List.of(new Rival<>("unrelated", -12, Set.of()), before.getFirst());
        assertThat(LinkOrder.STARTING.decide(after).getClass()).isEqualTo(Outcome.Automatic.class);
        assertThat(((Outcome.Automatic<String>) LinkOrder.STARTING.decide(after)).link())
                .isEqualTo(before.getFirst());
    }
}
