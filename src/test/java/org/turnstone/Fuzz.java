package org.turnstone;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Changes good input at random, again and again, and hands it to a reader that must neither fail nor break a promise. The
 * seed of a finding is told with it: {@code -Dfuzz.seed=N} begins there.
 */
public final class Fuzz {
    private static final List<String> WORDS = List.of(
            "\"",
            ",",
            ";",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            "\uFEFF",
            "=cmd",
            "\uFF1D",
            "9".repeat(40),
            "-1",
            "1e999",
            "2025-02-31",
            "2025-10-26 01:30",
            "31/12/9999",
            "+00:00",
            "<",
            ">",
            "&#0;",
            "&a;",
            "<!--",
            "<![CDATA[",
            "<!DOCTYPE a>",
            "_x0000_",
            "_xD800_",
            "</c>",
            "<c>",
            " r=\"A0\"",
            " t=\"s\"",
            " hidden=\"1\"",
            "\uD83D\uDE00",
            "\u202E",
            "'",
            "PK\u0003\u0004",
            "../");

    private final List<byte[]> seeds;
    private final Target target;

    /** What is given the input; it throws when something is not as it must be. */
    @FunctionalInterface
    public interface Target {
        void take(byte[] input) throws Exception;
    }

    public Fuzz(List<byte[]> seeds, Target target) {
        this.seeds = List.copyOf(seeds);
        this.target = target;
    }

    public static Fuzz ofTexts(List<String> seeds, Target target) {
        return new Fuzz(
                seeds.stream()
                        .map(seed -> seed.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                target);
    }

    /** @return how many inputs were tried */
    public long run(String name, long milliseconds) {
        long begin = Long.getLong("fuzz.seed", System.nanoTime());
        long end = System.nanoTime() + milliseconds * 1_000_000;
        long tried = 0;
        for (byte[] seed : seeds) {
            take(name, begin, seed);
        }
        while (System.nanoTime() < end) {
            take(name, begin + tried, changed(new Random(begin + tried)));
            tried++;
        }
        System.out.printf("fuzz %s: %,d inputs, seeds %d to %d, nothing found%n", name, tried, begin, begin + tried);
        return tried;
    }

    private void take(String name, long seed, byte[] input) {
        try {
            target.take(input);
        } catch (Exception | AssertionError | StackOverflowError found) {
            throw new AssertionError(
                    "fuzz %s found this with -Dfuzz.seed=%d: %s%n%s"
                            .formatted(name, seed, found, HexFormat.of().formatHex(input)),
                    found);
        }
    }

    private byte[] changed(Random random) {
        byte[] input = seeds.get(random.nextInt(seeds.size())).clone();
        for (int change = random.nextInt(8); change >= 0; change--) {
            input = changedOnce(input, random);
        }
        return input;
    }

    private byte[] changedOnce(byte[] input, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(1 + random.nextInt(64)));
        return switch (random.nextInt(6)) {
            case 0 -> joined(input, from, to, new byte[0]);
            case 1 -> joined(input, from, from, Arrays.copyOfRange(input, from, to));
            case 2 ->
                joined(input, from, to, WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
            case 3 ->
                joined(
                        input,
                        from,
                        from,
                        WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8));
            case 4 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                yield joined(
                        input,
                        from,
                        input.length,
                        Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length));
            }
            default -> {
                byte[] some = new byte[1 + random.nextInt(3)];
                random.nextBytes(some);
                yield joined(input, from, Math.min(input.length, from + some.length), some);
            }
        };
    }

    private static byte[] joined(byte[] input, int from, int to, byte[] middle) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(input, 0, from);
        all.writeBytes(middle);
        all.write(input, to, input.length - to);
        return all.toByteArray();
    }
}
