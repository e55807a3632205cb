package org.turnstone.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is told apart by its letters alone would have been told apart by the measure itself. */
class LettersTests {
    private static final int PAIRS = 200_000;
    private static final String ALPHABET = "abcdeghnor- 0189\u00e9\u0105";

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void no_pair_is_passed_over_that_is_alike_or_one_slip_apart() {
        int passedOver = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            String one = text();
            String other = random.nextInt(3) == 0 ? text() : changed(one);
            double least = random.nextInt(101) / 100.0;
            boolean mayBeAlike =
                    Letters.mayBeAlike(Letters.of(one), one.length(), Letters.of(other), other.length(), least);
            boolean mayBeOneSlip = Letters.mayBeOneSlip(Letters.of(one), Letters.of(other));
            passedOver += mayBeAlike ? 0 : 1;
            assertThat(mayBeAlike || Similarity.jaroWinkler(one, other) < least)
                    .as("%s and %s, at least %s, seed %d", one, other, least, seed)
                    .isTrue();
            assertThat(mayBeOneSlip || Similarity.damerauLevenshtein(one, other) > 1)
                    .as("%s and %s, seed %d", one, other, seed)
                    .isTrue();
        }
        assertThat(passedOver).as("that it is of use, seed %d", seed).isGreaterThan(PAIRS / 10);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(random.nextInt(20) == 0 ? 90 : 12);
        for (int at = 0; at < length; at++) {
            text.append(letter());
        }
        return text.toString();
    }

    private String changed(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int times = random.nextInt(3); times > 0 && !changed.isEmpty(); times--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, letter());
                case 1 -> changed.insert(at, letter());
                default -> changed.deleteCharAt(at);
            }
        }
        return changed.toString();
    }

    private char letter() {
        return ALPHABET.charAt(random.nextInt(ALPHABET.length()));
    }
}
