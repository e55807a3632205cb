package org.turnstone.person;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Names of no language, as common and as rare as real ones: the commonest of 500 forenames is borne by 4 in 100, the
 * commonest of 10,000 surnames by nearly 2, and most surnames by hardly anybody.
 */
public final class MadeUpNames {
    private static final List<String> STARTS = List.of(
            "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "br", "dr", "gl", "kr",
            "st", "tr");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ai", "ee", "ou");
    private static final List<String> ENDS =
            List.of("n", "l", "r", "s", "m", "th", "nd", "rk", "ck", "sh", "ston", "ley");

    private final String[] forenames = names(500, 1, 17);
    private final String[] surnames = names(10_000, 2, 23);
    private final double[] ofForename = chances(forenames.length, 5);
    private final double[] ofSurname = chances(surnames.length, 8);

    String forename(Random chance) {
        return forenames[drawn(ofForename, chance)];
    }

    String surname(Random chance) {
        return surnames[drawn(ofSurname, chance)];
    }

    /** By how common it is, the commonest being 0. */
    public String forename(int place) {
        return forenames[place];
    }

    public String surname(int place) {
        return surnames[place];
    }

    private static String[] names(int count, int syllables, long seed) {
        Random chance = new Random(seed);
        return IntStream.generate(() -> 0)
                .mapToObj(none -> name(chance, syllables))
                .distinct()
                .limit(count)
                .toArray(String[]::new);
    }

    private static String name(Random chance, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            name.append(any(STARTS, chance)).append(any(VOWELS, chance));
        }
        name.append(any(ENDS, chance));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String any(List<String> parts, Random chance) {
        return parts.get(chance.nextInt(parts.size()));
    }

    /** The chance of each place and all before it, when it falls with the place. */
    private static double[] chances(int count, int flat) {
        double[] chances = new double[count];
        double sum = 0;
        for (int place = 0; place < count; place++) {
            sum += 1.0 / (place + flat);
            chances[place] = sum;
        }
        double all = sum;
        java.util.Arrays.setAll(chances, place -> chances[place] / all);
        return chances;
    }

    private static int drawn(double[] chances, Random chance) {
        int place = java.util.Arrays.binarySearch(chances, chance.nextDouble());
        return Math.min(chances.length - 1, place < 0 ? -place - 1 : place);
    }
}
