package org.turnstone.imports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A column of an extract and what may stand in it.
 *
 * @param codes the only values of a column of codes; in any other, words that may stand in place of a value
 * @param limit the longest text in characters, or the largest number
 */
public record Column(String name, Form form, boolean required, List<String> codes, int limit) {
    /** What a value is read as. */
    public enum Form {
        TEXT,
        DAY,
        TIME,
        YES_NO,
        NUMBER,
        AMOUNT,
        CODE
    }

    private static final int LONGEST = 4_000;

    public Column {
        codes = List.copyOf(codes);
    }

    public static Column text(String name) {
        return new Column(name, Form.TEXT, false, List.of(), LONGEST);
    }

    public static Column text(String name, int longest) {
        return new Column(name, Form.TEXT, false, List.of(), longest);
    }

    /** A Europe/London day: 2025-03-09 or 09/03/2025. */
    public static Column day(String name) {
        return new Column(name, Form.DAY, false, List.of(), 0);
    }

    /** A moment: with an offset, or a Europe/London time of day; a day alone is its first moment. */
    public static Column time(String name) {
        return new Column(name, Form.TIME, false, List.of(), 0);
    }

    public static Column yesNo(String name) {
        return new Column(name, Form.YES_NO, false, List.of(), 0);
    }

    /** A whole number from 0 to {@code largest}. */
    public static Column number(String name, int largest) {
        return new Column(name, Form.NUMBER, false, List.of(), largest);
    }

    /** A number from 0 to {@code largest} with two decimals at most. */
    public static Column amount(String name, int largest) {
        return new Column(name, Form.AMOUNT, false, List.of(), largest);
    }

    public static Column code(String name, String... codes) {
        return new Column(name, Form.CODE, false, List.of(codes), 0);
    }

    /** The codes are the constants of an enum in small letters. */
    public static <E extends Enum<E>> Column code(String name, Class<E> codes) {
        return new Column(
                name,
                Form.CODE,
                false,
                Arrays.stream(codes.getEnumConstants())
                        .map(code -> code.name().toLowerCase(Locale.ROOT))
                        .toList(),
                0);
    }

    public Column needed() {
        return new Column(name, form, true, codes, limit);
    }

    /** The same, where one of these words may stand in place of a value. */
    Column or(List<String> words) {
        return new Column(name, form, required, words, limit);
    }

    /** What is wrong with a value in this column, in words that say what to write; empty when it reads well. */
    Optional<String> problemWith(String value) {
        if (value.isEmpty()) {
            return required ? Optional.of("Fill in " + name) : Optional.empty();
        }
        return form != Form.CODE && isOneOfTheWords(value)
                ? Optional.empty()
                : formProblem(value)
                        .map(words -> form == Form.CODE || codes.isEmpty()
                                ? words
                                : words + ", or " + String.join(", ", codes));
    }

    private boolean isOneOfTheWords(String value) {
        return codes.stream().anyMatch(value::equalsIgnoreCase);
    }

    private Optional<String> formProblem(String value) {
        return switch (form) {
            case TEXT ->
                value.length() > limit
                        ? Optional.of("Shorten this to " + limit + " characters; it has " + value.length())
                        : Optional.empty();
            case DAY -> Moments.day(value).problem();
            case TIME -> Moments.time(value).problem();
            case YES_NO -> yesOrNo(value).isPresent() ? Optional.empty() : Optional.of("Write y or n");
            case NUMBER ->
                wholeNumber(value) ? Optional.empty() : Optional.of("Write a whole number from 0 to " + limit);
            case AMOUNT ->
                amount(value)
                        ? Optional.empty()
                        : Optional.of("Write a number from 0 to " + limit + ", such as 2 or 2.5");
            case CODE ->
                codes.contains(code(value))
                        ? Optional.empty()
                        : Optional.of("Write one of: " + String.join(", ", codes));
        };
    }

    /** The same day, time or answer in one way of writing it, however the format of the file writes it. */
    String plain(String value) {
        return switch (form) {
            case DAY -> Moments.day(value).sure().toString();
            case TIME -> Moments.time(value).sure().toString();
            case YES_NO -> yesOrNo(value).map(yes -> yes ? "y" : "n").orElse(value);
            case TEXT, NUMBER, AMOUNT, CODE -> value;
        };
    }

    /** As codes are: Amber Alert is amber_alert. */
    static String code(String value) {
        return value.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    static Optional<Boolean> yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true", "1" -> Optional.of(true);
            case "n", "no", "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private boolean amount(String value) {
        return value.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")
                && new BigDecimal(value).compareTo(BigDecimal.valueOf(limit)) <= 0;
    }

    private boolean wholeNumber(String value) {
        return value.matches("[0-9]{1,9}") && Integer.parseInt(value) <= limit;
    }
}
