package org.turnstone.partnership;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.shared.Problem;

/** What a password may be. Sources: NCSC password guidance, ASVS 6.2: long and unusual; no rules on its make-up. */
final class PasswordRules {
    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int LEAST_OF_ITS_OWN = 6;
    private static final int LEAST_LETTERS = 5;
    private static final int SHORTEST_RUN = 4;
    private static final int SHORTEST_NAME = 4;
    private static final List<String> ROWS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "01234567890",
                    "qwertyuiop",
                    "asdfghjkl",
                    "zxcvbnm",
                    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
                    "qazwsxedcrfvtgbyhnujm",
                    "1q2w3e4r5t6y7u8i9o0p")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private PasswordRules() {}

    /** @param names that others would guess first: username, the person's own, the partnership's */
    static List<Problem> problems(String field, String password, Collection<String> names, Set<String> common) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return List.of(new Problem(field, "Use at least " + SHORTEST + " characters, such as four unusual words"));
        }
        if (length > LONGEST) {
            return List.of(new Problem(field, "Use no more than " + LONGEST + " characters"));
        }
        String plain = plain(password);
        if (plain.chars().distinct().count() < LEAST_LETTERS || repeats(plain)) {
            return List.of(new Problem(field, "Use a password that does not repeat the same few characters"));
        }
        if (withoutRuns(plain).length() < LEAST_OF_ITS_OWN) {
            return List.of(new Problem(field, "Use a password that is not a row of keys, letters or numbers"));
        }
        if (guessable(names).anyMatch(name -> without(plain, name).length() < SHORTEST - 2 && holds(plain, name))) {
            return List.of(new Problem(
                    field, "Use a password that is not made from your name, your username or the partnership's name"));
        }
        if (isCommon(plain, common)) {
            return List.of(new Problem(field, "Use a password that is not made from a common one"));
        }
        return List.of();
    }

    /** Compared without regard to case, width of letters or the usual stand-ins for letters. */
    static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean isCommon(String plain, Set<String> common) {
        return Stream.of(plain, unmasked(plain)).anyMatch(form -> {
            if (common.contains(form)) {
                return true;
            }
            String letters = form.replaceAll("[^\\p{L}]", "");
            List<String> inside = common.stream()
                    .filter(letters::contains)
                    .sorted((one, other) -> other.length() - one.length())
                    .toList();
            String rest = letters;
            int used = 0;
            for (String word : inside) {
                String shorter = rest.replace(word, "");
                used += shorter.equals(rest) ? 0 : 1;
                rest = shorter;
                if (used <= 2 && rest.length() < LEAST_OF_ITS_OWN) {
                    return true;
                }
            }
            return false;
        });
    }

    private static String unmasked(String plain) {
        return plain.replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('@', 'a')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Stream<String> guessable(Collection<String> names) {
        return Stream.concat(
                        Stream.of("turnstone"),
                        names.stream()
                                .flatMap(name -> Stream.of(
                                                plain(name), plain(name).replaceAll("@.*", ""))
                                        .flatMap(form -> Stream.concat(
                                                Stream.of(form), Stream.of(form.split("[^\\p{L}\\p{N}]+"))))))
                .filter(name -> name.length() >= SHORTEST_NAME)
                .distinct();
    }

    private static boolean holds(String plain, String name) {
        return plain.contains(name) || unmasked(plain).contains(name);
    }

    private static String without(String plain, String name) {
        return plain.contains(name) ? plain.replace(name, "") : unmasked(plain).replace(name, "");
    }

    private static boolean repeats(String plain) {
        return Stream.iterate(1, unit -> unit <= plain.length() / 2, unit -> unit + 1)
                .anyMatch(unit -> plain.startsWith(plain.substring(unit)));
    }

    private static String withoutRuns(String plain) {
        var rest = new StringBuilder();
        for (int i = 0; i < plain.length(); ) {
            int run = longestRun(plain, i);
            if (run < SHORTEST_RUN) {
                rest.append(plain.charAt(i));
            }
            i += run < SHORTEST_RUN ? 1 : run;
        }
        return rest.toString();
    }

    private static int longestRun(String plain, int from) {
        int longest = 1;
        while (from + longest < plain.length() && inOneRow(plain.substring(from, from + longest + 1))) {
            longest++;
        }
        return longest;
    }

    private static boolean inOneRow(String part) {
        return ROWS.stream().anyMatch(row -> row.contains(part));
    }

    static Set<String> words(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
