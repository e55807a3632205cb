package org.turnstone.linkage;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as they are compared: small plain letters without accents, apostrophes or hyphens; and how they sound. */
public final class NameWords {
    private static final int LONG_ENOUGH_FOR_A_SLIP = 5;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,.]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private NameWords() {}

    /** Words of a name, each plain; empty where there is nothing to read. */
    public static List<String> of(String name) {
        return BETWEEN_WORDS
                .splitAsStream(name)
                .map(NameWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The whole name as one plain word: {@code O'Neill-Ward} is {@code oneillward}. */
    public static String plain(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (letter >= 0x80) {
                return plainOfAny(name);
            }
            if (letter >= 'A' && letter <= 'Z') {
                plain.append((char) (letter + ('a' - 'A')));
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static String plainOfAny(String name) {
        String decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("æ", "ae");
        return NO_LETTER.matcher(decomposed).replaceAll("");
    }

    /** One code for spellings that sound alike in English: jhon and john, smyth and smith, mohammed and muhammad. */
    public static String sound(String plain) {
        if (plain.isEmpty()) {
            return "";
        }
        String merged = plain.replace("ph", "f")
                .replace("gh", "g")
                .replace("kn", "n")
                .replace("wr", "r")
                .replace("ck", "k")
                .replace("sch", "s")
                .replace("tch", "c");
        StringBuilder code = new StringBuilder();
        for (int at = 0; at < merged.length(); at++) {
            char letter = family(merged.charAt(at), at == 0);
            if (letter != 0 && (code.isEmpty() || code.charAt(code.length() - 1) != letter)) {
                code.append(letter);
            }
        }
        return code.toString();
    }

    private static char family(char letter, boolean first) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> first ? 'a' : 0;
            case 'h', 'w' -> first ? letter : 0;
            case 'c', 'q', 'k' -> 'k';
            case 'z', 's', 'x' -> 's';
            case 'd', 't' -> 't';
            case 'g', 'j' -> 'j';
            case 'f', 'v' -> 'f';
            case 'b', 'p' -> 'p';
            case 'm', 'n' -> 'n';
            default -> letter;
        };
    }

    /** Whether two plain names may be one name: equal, alike in sound, a short form, or a slip of the pen. */
    public static boolean alike(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int shorter = Math.min(one.length(), other.length());
        return one.equals(other)
                || (shorter >= 3 && (one.startsWith(other) || other.startsWith(one)))
                || (shorter >= 4 && sound(one).equals(sound(other)))
                || (shorter >= 4 && slips(one, other) <= (shorter >= 8 ? 2 : 1));
    }

    /**
     * Whether two plain first names are one: equal, cut short as usual, or a slip of the pen in a name of some length.
     * Sound and beginning are not enough, because parents give their twins names that are alike in both.
     */
    public static boolean sameForename(String one, String other) {
        return one.equals(other)
                || ShortNames.isOnlyShort(one, other)
                || (Math.min(one.length(), other.length()) >= LONG_ENOUGH_FOR_A_SLIP
                        && one.charAt(0) == other.charAt(0)
                        && SqlSlips.atMostOne(one, other));
    }

    /** Whether first name and middle name of one stand in each other's place, be it with a slip. */
    public static boolean areTurned(String forename, String middle, String otherForename, String otherMiddle) {
        return !middle.isEmpty()
                && !otherMiddle.isEmpty()
                && sameForename(forename, otherMiddle)
                && sameForename(middle, otherForename);
    }

    /** Letters left out, put in, changed or swapped with their neighbour. */
    public static int slips(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : step(cost, one, other, row, column);
            }
        }
        return cost[one.length()][other.length()];
    }

    private static int step(int[][] cost, String one, String other, int row, int column) {
        int changed = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        int least = Math.min(
                Math.min(cost[row - 1][column], cost[row][column - 1]) + 1, cost[row - 1][column - 1] + changed);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(least, cost[row - 2][column - 2] + 1) : least;
    }
}
