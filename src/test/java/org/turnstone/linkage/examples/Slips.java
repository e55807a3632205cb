package org.turnstone.linkage.examples;

import java.util.List;

/** What goes wrong between a form and a database: fingers, ears and scanners, as FEBRL's generator has them. */
final class Slips {
    private static final String ROWS = "qwertyuiop asdfghjkl  zxcvbnm   ";
    private static final int ROW = 11;
    private static final List<String[]> HEARD = pairs(
            "ph:f f:ph ck:k k:ck c:k s:c c:s ie:y y:ie ey:y ee:ea ea:ee ll:l l:ll tt:t t:tt nn:n n:nn ss:s s:z ae:ay ai:ay"
                    + " au:aw ou:ow th:t wh:w gh:g mb:m kn:n e:a o:u i:e er:ar or:er x:ks qu:kw sch:sh ough:uff");
    private static final List<String[]> SCANNED =
            pairs("m:rn rn:m cl:d d:cl l:1 i:l o:0 s:5 b:6 g:9 z:2 w:vv h:li u:v");

    private Slips() {}

    /** One slip of any kind; a text of fewer than two letters is left as it is. */
    static String one(String text, Draws draws) {
        if (text.length() < 2) {
            return text;
        }
        return switch (draws.below(20)) {
            case 0, 1, 2, 3 -> inserted(text, draws);
            case 4, 5, 6, 7 -> deleted(text, draws);
            case 8, 9, 10, 11 -> substituted(text, draws);
            case 12, 13, 14 -> transposed(text, draws);
            case 15 -> split(text, draws);
            case 16 -> merged(text, draws);
            case 17, 18 -> swapped(text, HEARD, draws);
            default -> swapped(text, SCANNED, draws);
        };
    }

    static String inserted(String text, Draws draws) {
        int at = draws.between(0, text.length());
        char next = at > 0 && draws.in(0.5) ? beside(text.charAt(at - 1), draws) : draws.letter();
        return text.substring(0, at) + next + text.substring(at);
    }

    static String deleted(String text, Draws draws) {
        int at = draws.below(text.length());
        return text.substring(0, at) + text.substring(at + 1);
    }

    static String substituted(String text, Draws draws) {
        int at = draws.below(text.length());
        char other = draws.in(0.6) ? beside(text.charAt(at), draws) : draws.letter();
        return text.substring(0, at) + other + text.substring(at + 1);
    }

    static String transposed(String text, Draws draws) {
        if (text.length() < 2) {
            return text;
        }
        int at = draws.below(text.length() - 1);
        return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    }

    static String split(String text, Draws draws) {
        int at = draws.between(1, text.length() - 1);
        return text.substring(0, at) + " " + text.substring(at);
    }

    private static String merged(String text, Draws draws) {
        return text.contains(" ") ? text.replaceFirst(" ", "") : transposed(text, draws);
    }

    static String misheard(String text, Draws draws) {
        return swapped(text, HEARD, draws);
    }

    /** One digit for another; a text without digits stays. */
    static String digit(String text, Draws draws) {
        int from = draws.below(Math.max(1, text.length()));
        for (int i = 0; i < text.length(); i++) {
            int at = (from + i) % text.length();
            if (Character.isDigit(text.charAt(at))) {
                char other = (char) ('0' + (text.charAt(at) - '0' + draws.between(1, 9)) % 10);
                return text.substring(0, at) + other + text.substring(at + 1);
            }
        }
        return text;
    }

    private static String swapped(String text, List<String[]> pairs, Draws draws) {
        int from = draws.below(pairs.size());
        for (int i = 0; i < pairs.size(); i++) {
            String[] pair = pairs.get((from + i) % pairs.size());
            int at = text.indexOf(pair[0]);
            if (at >= 0) {
                return text.substring(0, at) + pair[1] + text.substring(at + pair[0].length());
            }
        }
        return substituted(text, draws);
    }

    private static char beside(char key, Draws draws) {
        int at = ROWS.indexOf(key);
        if (at < 0 || key == ' ') {
            return Character.isDigit(key) ? (char) ('0' + (key - '0' + 1) % 10) : draws.letter();
        }
        int row = at / ROW;
        int other = row == 1 ? at + (draws.in(0.5) ? -ROW : 0) : at;
        int next = other + (draws.in(0.5) ? 1 : -1);
        return next >= 0 && next < ROWS.length() && ROWS.charAt(next) != ' ' ? ROWS.charAt(next) : draws.letter();
    }

    private static List<String[]> pairs(String written) {
        return List.of(written.split(" ")).stream().map(pair -> pair.split(":")).toList();
    }
}
