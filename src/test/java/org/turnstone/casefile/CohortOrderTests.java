package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.PersonId;

/** Pages of the cohort list hold what the same pages of the whole list would, though names are asked of few. */
class CohortOrderTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @Test
    void the_pages_put_together_are_the_whole_list_in_its_order() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("cohort order, seed " + seed);
        Random chance = new Random(seed);
        int asked = 0;
        int all = 0;
        for (int people : List.of(0, 1, 49, 50, 51, 100, 333)) {
            Map<PersonId, String> names = new HashMap<>();
            List<CohortStanding> standings = standings(chance, people, names);
            List<CohortStanding> inOrder = standings.stream()
                    .sorted(Comparator.comparingInt(
                                    (CohortStanding one) -> CohortOrder.TAGS.indexOf(RagDisplay.tag(one)))
                            .thenComparing(one -> -one.days())
                            .thenComparing(one -> names.get(one.person()))
                            .thenComparing(one -> one.person().value()))
                    .toList();
            List<CohortStanding> together = new ArrayList<>();
            for (int page = 1; page <= Math.max(1, (people + 49) / 50); page++) {
                CohortOrder.Page shown = CohortOrder.page(standings, page, 50);
                assertThat(shown.page()).isEqualTo(page);
                together.addAll(shown.byName(names::get));
                asked += shown.near().size();
                all += people;
            }
            assertThat(together).as("%d people, seed %d", people, seed).isEqualTo(inOrder);
        }
        assertThat(asked).as("names read").isLessThan(all / 2);
    }

    @Test
    void where_very_many_stand_alike_each_is_on_one_page_and_only_the_names_of_that_page_are_read() {
        Map<PersonId, String> names = new HashMap<>();
        List<CohortStanding> standings = standings(new Random(2), 333, names).stream()
                .map(one -> new CohortStanding(one.person(), TODAY, RagStatus.RED, TODAY, null, null))
                .toList();
        List<CohortStanding> together = new ArrayList<>();
        for (int page = 1; page <= 7; page++) {
            CohortOrder.Page shown = CohortOrder.page(standings, page, 50);
            assertThat(shown.near()).hasSizeLessThanOrEqualTo(50);
            assertThat(shown.byName(names::get))
                    .isSortedAccordingTo(Comparator.comparing(one -> names.get(one.person())));
            together.addAll(shown.near());
        }
        assertThat(together).containsExactlyInAnyOrderElementsOf(standings);
    }

    @Test
    void a_page_that_is_not_there_is_the_last_or_the_first() {
        Map<PersonId, String> names = new HashMap<>();
        List<CohortStanding> standings = standings(new Random(1), 60, names);
        assertThat(CohortOrder.page(standings, 9, 50).page()).isEqualTo(2);
        assertThat(CohortOrder.page(standings, 9, 50).byName(names::get)).hasSize(10);
        assertThat(CohortOrder.page(standings, 0, 50).page()).isEqualTo(1);
        assertThat(CohortOrder.page(List.of(), 3, 50).byName(names::get)).isEmpty();
    }

    /** Many of them alike, and many of one name. */
    private static List<CohortStanding> standings(Random chance, int people, Map<PersonId, String> names) {
        List<CohortStanding> standings = new ArrayList<>();
        for (int n = 0; n < people; n++) {
            PersonId person = new PersonId(new UUID(chance.nextLong(), chance.nextLong()));
            names.put(person, "Name " + chance.nextInt(20));
            int status = chance.nextInt(6);
            LocalDate since = TODAY.minusDays(chance.nextInt(40));
            standings.add(new CohortStanding(
                    person,
                    TODAY,
                    status < 4 ? RagStatus.values()[status] : null,
                    status < 4 ? since : null,
                    status == 5 ? since : null,
                    null));
        }
        return standings;
    }
}
