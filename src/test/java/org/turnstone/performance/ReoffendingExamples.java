package org.turnstone.performance;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.turnstone.performance.FollowUpRules.Once;

/** Made-up index events and offences, few enough people and days that every boundary is met. */
final class ReoffendingExamples {
    static final List<String> COLUMNS = List.of("area", "sex");
    private static final LocalDate START = LocalDate.of(2019, 12, 1);

    private ReoffendingExamples() {}

    record Case(List<IndexEvent> events, List<CommittedOffence> offences) {}

    static long seed() {
        return Long.getLong("seed", System.nanoTime());
    }

    static Case random(Random random) {
        List<IndexEvent> events = IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> new IndexEvent(person(random), day(random, 500), kind(random), values(random)))
                .toList();
        List<CommittedOffence> offences = IntStream.range(0, random.nextInt(200))
                .mapToObj(i -> offence(random))
                .toList();
        return new Case(events, offences);
    }

    static FollowUpRules randomRules(Random random) {
        Once once = Once.values()[random.nextInt(Once.values().length)];
        return new FollowUpRules(1 + random.nextInt(14), random.nextInt(7), day(random, 1200), once);
    }

    private static CommittedOffence offence(Random random) {
        LocalDate on = day(random, 900);
        LocalDate provenOn = random.nextInt(5) == 0 ? null : on.plusDays(random.nextInt(300));
        return new CommittedOffence(person(random), on, provenOn, random.nextInt(6) == 0);
    }

    private static String person(Random random) {
        return "P" + random.nextInt(15);
    }

    /** Often the end of a month, where calendar months differ from days. */
    private static LocalDate day(Random random, int within) {
        LocalDate day = START.plusDays(random.nextInt(within));
        return random.nextInt(4) == 0 ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    private static IndexKind kind(Random random) {
        return IndexKind.values()[random.nextInt(IndexKind.values().length)];
    }

    private static List<String> values(Random random) {
        return List.of("area " + random.nextInt(3), random.nextBoolean() ? "F" : "");
    }
}
