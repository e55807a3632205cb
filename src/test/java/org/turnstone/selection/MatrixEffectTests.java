package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.turnstone.selection.MatrixEffect.Scored;
import org.turnstone.selection.MatrixScore.Standing;

class MatrixEffectTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void groups_of_fewer_than_five_are_put_together_and_nobody_is_lost() {
        List<Scored> list = new ArrayList<>();
        add(list, 12, "M", "W1", Standing.REACHES);
        add(list, 8, "M", "W1", Standing.OPEN);
        add(list, 6, "F", "B1", Standing.BELOW);
        add(list, 3, "F", "A2", Standing.REACHES);
        add(list, 1, "", "NS", Standing.BELOW);
        MatrixEffect effect = MatrixEffect.of(list, TODAY);
        assertThat(effect.inWords()).isEqualTo("Of 30 on the list 15 reach the threshold, of 8 it is not known");
        assertThat(shown(effect, "Ethnicity"))
                .containsExactly("White 12/20 open 8", "Small groups together 3/10 open 0");
        assertThat(shown(effect, "Sex")).containsExactly("Male 12/20 open 8", "Small groups together 3/10 open 0");
        assertThat(shown(effect, "Age")).containsExactly("25 to 34 15/30 open 8");
    }

    @Test
    void an_empty_list_has_no_share() {
        assertThat(MatrixEffect.of(List.of(), TODAY).inWords()).isEqualTo("Nobody is on the list");
    }

    private static void add(List<Scored> list, int many, String sex, String ethnicity, Standing standing) {
        for (int number = 0; number < many; number++) {
            list.add(new Scored(
                    Optional.of(sex), List.of(LocalDate.of(1996, 11, 27)), Optional.of(ethnicity), standing));
        }
    }

    private static List<String> shown(MatrixEffect effect, String by) {
        return effect.breakdowns().stream()
                .filter(one -> one.by().equals(by))
                .flatMap(one -> one.groups().stream())
                .map(one -> one.words() + " " + one.reaching() + "/" + one.people() + " open " + one.open())
                .toList();
    }
}
