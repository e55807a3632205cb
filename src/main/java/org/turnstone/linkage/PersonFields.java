package org.turnstone.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads person blocks, by the names of the extract's columns, into what the shipped model compares. Several blocks of
 * one person give one record: the first block's values are the chief ones, the others join the sets.
 */
public final class PersonFields {
    private static final List<String> NUMBERS = List.of("pnc", "cro", "noms", "crn", "nhs");

    /** Without the country or the leading zero, so that both ways to write it are one. */
    private static final int DIGITS_OF_A_PHONE = 9;

    private final boolean madeUp;
    private final Map<String, Set<String>> said = new TreeMap<>();

    private PersonFields(boolean madeUp) {
        this.madeUp = madeUp;
    }

    /** One block: values by column, days ISO; blank ones count as not said. */
    public static ComparedRecord of(Map<String, String> block, boolean madeUpPartnership) {
        return of(List.of(block), madeUpPartnership);
    }

    public static ComparedRecord of(List<Map<String, String>> blocks, boolean madeUpPartnership) {
        PersonFields fields = new PersonFields(madeUpPartnership);
        blocks.forEach(fields::take);
        Map<String, List<String>> values = new TreeMap<>();
        fields.said.forEach((name, texts) -> values.put(name, List.copyOf(texts)));
        return ComparedRecord.of(values);
    }

    private void take(Map<String, String> block) {
        String forename = NameWords.plain(block.getOrDefault("forename", ""));
        String surname = NameWords.plain(block.getOrDefault("surname", ""));
        add("forename", forename);
        add("surname", surname);
        add("middle_names", String.join(" ", NameWords.of(block.getOrDefault("middle_names", ""))));
        name(forename, surname);
        if (!forename.isEmpty() && !surname.isEmpty()) {
            add("full_name", forename + " " + surname);
        }
        for (String alias : block.getOrDefault("aliases", "").split(";", -1)) {
            List<String> words = new ArrayList<>(NameWords.of(alias));
            if (!words.isEmpty()) {
                String last = words.removeLast();
                name(words.isEmpty() ? "" : words.getFirst(), last);
            }
        }
        String birth = block.getOrDefault("date_of_birth", "").strip();
        add("date_of_birth", birth);
        add("births", birth);
        add("sex", sex(block.getOrDefault("sex", "")));
        place(block.getOrDefault("postcode", ""));
        add("address", letters(block.getOrDefault("address", "")));
        String digits = block.getOrDefault("phone", "").replaceAll("\\D", "");
        add("phone", digits.substring(Math.max(0, digits.length() - DIGITS_OF_A_PHONE)));
        NUMBERS.forEach(kind -> number(kind, block.getOrDefault(kind, "")));
    }

    private void name(String forename, String surname) {
        add("forenames", forename);
        add("surnames", surname);
        if (!forename.isEmpty() && !surname.isEmpty()) {
            add("names", forename + " " + surname);
        }
    }

    private void place(String text) {
        String postcode = letters(text);
        add("postcode", postcode);
        add("postcodes", postcode);
        if (postcode.length() > 4) {
            add("outwards", postcode.substring(0, postcode.length() - 3));
        }
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** A number that passes its check is compared whole; of a PNC number that does not, only what stands before the letter. */
    private void number(String kind, String text) {
        if (text.isBlank()) {
            return;
        }
        String value = Identifiers.canonical(kind, text.strip());
        if (Identifiers.decides(kind, value, madeUp)) {
            add(kind, value);
        }
        if (kind.equals("pnc")) {
            Pnc.parse(value).ifPresent(pnc -> add("pnc_core", pnc.core()));
        }
    }

    static String sex(String text) {
        String letter = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.asList("M", "F").contains(letter.isEmpty() ? "" : letter.substring(0, 1))
                ? letter.substring(0, 1)
                : "";
    }

    private void add(String field, String value) {
        if (!value.isEmpty()) {
            said.computeIfAbsent(field, none -> new LinkedHashSet<>()).add(value);
        }
    }
}
