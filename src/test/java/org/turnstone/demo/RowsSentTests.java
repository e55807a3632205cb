package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the agencies send row by row: good but for the rows spoilt on purpose, some late, some put right, a few withdrawn. */
class RowsSentTests {
    private final Received received = Received.by(Received.AS_AT);

    @Test
    void every_row_keeps_the_contract_but_those_spoilt_on_purpose() {
        for (ExtractFile file : received.files()) {
            Set<Integer> spoilt = received.spoilt(file);
            for (int i = 0; i < file.rows().size(); i++) {
                if (!spoilt.contains(i + 1)) {
                    assertThat(RowRules.faults(file.kind(), Received.named(file, i)))
                            .as("%s %s row %s", file.agency(), file.kind(), i + 1)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void each_spoilt_row_has_the_one_fault_it_was_given() {
        for (Truth.Planted planted : received.truth().planted()) {
            ExtractFile file = received.files().stream()
                    .filter(each -> each.agency().equals(planted.agency())
                            && each.extractedAt().equals(planted.extractedAt()))
                    .findFirst()
                    .orElseThrow();
            List<String> expected =
                    planted.problem() == RowProblem.DUPLICATE_ROW ? List.of() : List.of(planted.column());
            assertThat(RowRules.faults(planted.kind(), Received.named(file, planted.row() - 1)))
                    .as("%s", planted)
                    .isEqualTo(expected);
            List<String> row = file.rows().get(planted.row() - 1);
            long copies = file.rows().stream().filter(row::equals).count();
            assertThat(copies).isEqualTo(planted.problem() == RowProblem.DUPLICATE_ROW ? 2 : 1);
        }
    }

    @Test
    void each_kind_of_row_problem_is_met_five_times_or_more() {
        Map<RowProblem, Long> met = received.truth().planted().stream()
                .collect(Collectors.groupingBy(Truth.Planted::problem, Collectors.counting()));
        assertThat(Arrays.asList(RowProblem.values()))
                .allSatisfy(problem -> assertThat(met.getOrDefault(problem, 0L)).isBetween(5L, 40L));
    }

    @Test
    void a_record_is_sent_once_in_a_file_so_that_the_last_word_is_plain() {
        for (ExtractFile file : received.files()) {
            Set<Integer> spoilt = received.spoilt(file);
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < file.rows().size(); i++) {
                if (!spoilt.contains(i + 1)) {
                    assertThat(seen.add(file.rows().get(i).getFirst())).isTrue();
                }
            }
        }
    }

    @Test
    void some_rows_are_late_some_are_put_right_and_a_few_are_withdrawn() {
        assertThat(received.versions("POLICE", "offences").values())
                .filteredOn(versions -> late(versions, "charged_on", 10))
                .hasSizeBetween(40, 400);
        assertThat(received.versions("POLICE", "offences").values())
                .filteredOn(versions -> changes(versions, "offence_date"))
                .hasSizeBetween(10, 200);
        assertThat(received.versions("COUNCIL", "rag").values())
                .filteredOn(versions -> changes(versions, "from"))
                .hasSizeBetween(5, 100);
        assertThat(received.versions("POLICE", "offences").values())
                .filteredOn(versions -> versions.getLast().get("withdrawn").equals("y"))
                .hasSizeBetween(5, 40);
        assertThat(received.versions("PRISON", "custody").values())
                .filteredOn(versions -> versions.getLast().get("withdrawn").equals("y"))
                .isNotEmpty();
    }

    @Test
    void nobody_is_in_prison_twice_at_once_and_no_colour_runs_on_behind_bars() {
        People people = new People(MadeUpPartnership.DEFAULT_SEED, new History(Received.AS_AT));
        for (int number = 0; number < People.KNOWN; number++) {
            Story story = Story.of(people, number);
            List<Custody> spells = story.life().custody();
            for (int i = 1; i < spells.size(); i++) {
                LocalDate released = spells.get(i - 1).released();
                assertThat(released).isNotNull().isBefore(spells.get(i).received());
            }
            for (Membership membership : story.memberships()) {
                check(RagStory.of(people.seed(), story.history(), story.person(), membership, story.life()), spells);
            }
        }
    }

    /** Domain 2.3: spells follow one another in other colours, custody closes them, and what opens after it is Amber. */
    private static void check(List<RagSpell> colours, List<Custody> inside) {
        for (int i = 0; i < colours.size(); i++) {
            RagSpell spell = colours.get(i);
            LocalDate to = spell.to() == null ? Received.AS_AT : spell.to();
            assertThat(to).isAfter(spell.from());
            assertThat(inside)
                    .noneMatch(custody -> custody.received().isBefore(to)
                            && (custody.released() == null || custody.released().isAfter(spell.from())));
            boolean follows = i > 0 && spell.from().equals(colours.get(i - 1).to());
            if (follows) {
                assertThat(spell.status()).isNotEqualTo(colours.get(i - 1).status());
            } else {
                assertThat(spell.status()).isEqualTo("AMBER");
            }
        }
    }

    private static boolean late(List<Map<String, String>> versions, String column, int days) {
        LocalDate written =
                LocalDate.parse(versions.getFirst().get("source_updated_at").substring(0, 10));
        boolean open = versions.getFirst().get("disposal").equals("pending");
        return open && written.isAfter(Received.day(versions.getFirst(), column).plusDays(days));
    }

    private static boolean changes(List<Map<String, String>> versions, String column) {
        List<String> values = new ArrayList<>();
        versions.forEach(version -> values.add(version.get(column)));
        return values.stream().distinct().count() > 1;
    }
}
