package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.person.FindPeople;

/** How long a file of 10,000 rows and a search take among many people; {@code -Dpeople=N}, 100,000 by default. */
@Tag("bench")
class ImportBenchTests {
    private static final int PEOPLE = Integer.getInteger("people", 100_000);
    private static final List<String> SYLLABLES =
            List.of("ba", "re", "mi", "lo", "tu", "dan", "fel", "gor", "hes", "jin", "kal", "nov", "pem", "qua", "sil");

    private static final String HEADER =
            "source_ref,person_ref,%s,forename,surname,date_of_birth,sex,ethnicity,postcode\n";

    @Test
    void ten_thousand_rows_go_in_among_many_people_within_ten_seconds_and_a_search_takes_under_fifty_milliseconds() {
        try (ImportWorld world = new ImportWorld()) {
            long start = System.nanoTime();
            world.bring("people", "POLICE", people("pnc", 0, PEOPLE));
            say("%,d people brought in", PEOPLE, start);
            start = System.nanoTime();
            ImportReport report = world.bring("people", "PROBATION", people("pnc", PEOPLE / 2, 10_000));
            Duration import10k = say("10,000 rows linked among them: " + report.newRows() + " new", 0, start);
            start = System.nanoTime();
            world.bring("people", "PROBATION", people("pnc", PEOPLE / 2, 10_000));
            say("the same again", 0, start);
            Membership sergeant = world.staff(Role.IOM_SERGEANT, "POLICE");
            Membership board = world.staff(Role.DATA_STEWARD, "COUNCIL");
            Duration slowest = Duration.ZERO;
            for (Membership reader : List.of(sergeant, board)) {
                for (String typed :
                        List.of("babare", "miro danfel", "jinkal 1970-01-01", "relo", "19/77S", "sandra quasil")) {
                    slowest = longer(slowest, median(world, reader, typed));
                }
            }
            assertThat(import10k).isLessThan(Duration.ofSeconds(10));
            assertThat(slowest).isLessThan(Duration.ofMillis(50));
        }
    }

    private static Duration median(ImportWorld world, Membership reader, String typed) {
        long[] took = new long[9];
        int found = 0;
        for (int time = 0; time < took.length; time++) {
            long start = System.nanoTime();
            found = Acting.as(reader, () -> world.bean(FindPeople.class).find(typed, 1))
                    .people()
                    .size();
            took[time] = System.nanoTime() - start;
        }
        java.util.Arrays.sort(took);
        Duration median = Duration.ofNanos(took[took.length / 2]);
        System.out.printf("%s finds \"%s\": %d shown, median %d ms%n", reader.role(), typed, found, median.toMillis());
        return median;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration say(String what, int number, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf(what.formatted(number) + ": %.1f s%n", took.toMillis() / 1000.0);
        return took;
    }

    private static String people(String identifier, int from, int count) {
        return HEADER.formatted(identifier)
                + IntStream.range(from, from + count)
                        .mapToObj(ImportBenchTests::person)
                        .collect(Collectors.joining("\n"));
    }

    private static String person(int number) {
        Random chance = new Random(number);
        return "R%d,P%d,19/%dS,%s,%s,19%02d-%02d-%02d,m,W1,KM%d %dAA"
                .formatted(
                        number,
                        number,
                        number,
                        name(chance, 2),
                        name(chance, 3),
                        50 + chance.nextInt(50),
                        1 + chance.nextInt(12),
                        1 + chance.nextInt(28),
                        chance.nextInt(20),
                        chance.nextInt(10));
    }

    private static String name(Random chance, int syllables) {
        return IntStream.range(0, syllables)
                .mapToObj(place -> SYLLABLES.get((int) (SYLLABLES.size() * chance.nextDouble() * chance.nextDouble())))
                .collect(Collectors.joining());
    }
}
