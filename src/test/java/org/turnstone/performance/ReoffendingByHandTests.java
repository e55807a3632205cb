package org.turnstone.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.turnstone.performance.FollowUpRules.Once;
import org.turnstone.performance.ReoffendingExamples.Case;

/** A second count, written apart from the first: every event against every other and every offence, days as plain numbers. */
class ReoffendingByHandTests {
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @RepeatedTest(300)
    void the_slow_count_gives_the_same_figures_in_every_group() {
        long seed = ReoffendingExamples.seed();
        Random random = new Random(seed);
        Case made = ReoffendingExamples.random(random);
        FollowUpRules rules = ReoffendingExamples.randomRules(random);
        ReoffendingResult result = ReoffendingResult.of(
                ReoffendingExamples.COLUMNS, ProvenReoffending.follow(made.events(), made.offences(), rules));

        TreeMap<String, long[]> byHand = byHand(made, rules);
        assertThat(asNumbers(result.total())).as("seed " + seed).isEqualTo(byHand.getOrDefault("all", new long[6]));
        byHand.remove("all");
        List<String> groups = new ArrayList<>();
        result.by()
                .forEach((column, values) -> values.forEach((value, counts) -> {
                    groups.add(column + "=" + value);
                    assertThat(asNumbers(counts)).as("seed " + seed).isEqualTo(byHand.get(column + "=" + value));
                }));
        assertThat(groups).as("seed " + seed).containsExactlyInAnyOrderElementsOf(byHand.keySet());
    }

    private static long[] asNumbers(ReoffendingCounts c) {
        return new long[] {c.n(), c.matured(), c.provisional(), c.reoffenders(), c.reoffences(), c.breachReoffences()};
    }

    private static TreeMap<String, long[]> byHand(Case made, FollowUpRules rules) {
        TreeMap<String, long[]> groups = new TreeMap<>();
        for (int i = 0; i < made.events().size(); i++) {
            IndexEvent event = made.events().get(i);
            if (event.kind() == IndexKind.BREACH || somebodyGoesBefore(made.events(), i, rules.once())) {
                continue;
            }
            long[] one = outcome(event, made.offences(), rules);
            add(groups, "all", one);
            for (int column = 0; column < 2; column++) {
                add(
                        groups,
                        ReoffendingExamples.COLUMNS.get(column) + "="
                                + event.breakdowns().get(column),
                        one);
            }
        }
        return groups;
    }

    private static void add(TreeMap<String, long[]> groups, String group, long[] one) {
        long[] sum = groups.computeIfAbsent(group, name -> new long[6]);
        for (int i = 0; i < 6; i++) {
            sum[i] += one[i];
        }
    }

    private static boolean somebodyGoesBefore(List<IndexEvent> events, int i, Once once) {
        IndexEvent event = events.get(i);
        for (int j = 0; j < events.size() && once != Once.ROW; j++) {
            IndexEvent other = events.get(j);
            if (j == i || other.kind() == IndexKind.BREACH || !other.person().equals(event.person())) {
                continue;
            }
            int order = rank(other).compareTo(rank(event));
            if (period(other, once).equals(period(event, once)) && (order < 0 || order == 0 && j < i)) {
                return true;
            }
        }
        return false;
    }

    private static String rank(IndexEvent event) {
        return event.on() + " " + event.kind().ordinal() + " " + String.join("\0", event.breakdowns());
    }

    private static String period(IndexEvent event, Once once) {
        String day = event.on().toString();
        String quarter = List.of("01 02 03", "04 05 06", "07 08 09", "10 11 12").stream()
                .filter(months -> months.contains(day.substring(5, 7)))
                .findFirst()
                .orElseThrow();
        return once == Once.FILE ? "" : once == Once.YEAR ? day.substring(0, 4) : day.substring(0, 4) + quarter;
    }

    private static long[] outcome(IndexEvent event, List<CommittedOffence> offences, FollowUpRules rules) {
        int index = number(event.on());
        int lastProof = later(index, rules.months() + rules.waitingMonths());
        if (lastProof > number(rules.dataTo())) {
            return new long[] {1, 0, 1, 0, 0, 0};
        }
        long[] counted = {0, 0};
        for (CommittedOffence offence : offences) {
            int on = number(offence.on());
            boolean inside = on > index && on <= later(index, rules.months());
            boolean proven = offence.provenOn() != null && number(offence.provenOn()) <= lastProof;
            if (offence.person().equals(event.person()) && inside && proven) {
                counted[offence.breach() ? 1 : 0]++;
            }
        }
        return new long[] {1, 1, 0, Math.min(1, counted[0]), counted[0], counted[1]};
    }

    private static int number(LocalDate day) {
        return Integer.parseInt(day.toString().replace("-", ""));
    }

    private static int later(int day, int months) {
        int month = day / 10_000 * 12 + day / 100 % 100 - 1 + months;
        int year = month / 12;
        boolean leap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
        int length = LENGTHS[month % 12] + (leap && month % 12 == 1 ? 1 : 0);
        return year * 10_000 + (month % 12 + 1) * 100 + Math.min(day % 100, length);
    }
}
