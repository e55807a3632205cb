package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.turnstone.linkage.Comparison;
import org.turnstone.linkage.Level;

/** The levels in which each kind of column is compared, with where training starts: m of the level and u of it. */
final class FieldLevels {
    private final List<Level> levels = new ArrayList<>();
    private final String field;

    private FieldLevels(String field) {
        this.field = field;
        levels.add(
                Level.nothing("one side says nothing", "\"" + field + "_l\" IS NULL OR \"" + field + "_r\" IS NULL"));
    }

    static Comparison of(Kind kind, String field, boolean bothNames, boolean aliases) {
        FieldLevels all = new FieldLevels(field);
        switch (kind) {
            case FORENAME -> all.forename(bothNames, aliases);
            case SURNAME -> all.surname(bothNames, aliases);
            case MIDDLE_NAMES -> all.middleNames();
            case BIRTH -> all.birth();
            case SEX, CODE, ALIASES -> all.exact(0.97, 0.5);
            case POSTCODE -> all.postcode();
            case NUMBER -> all.number();
            case TEXT -> all.text();
        }
        double m = all.levels.stream().mapToDouble(Level::m).sum();
        double u = all.levels.stream().mapToDouble(Level::u).sum();
        all.add("different", "ELSE", Math.max(0.01, 1 - m), Math.max(0.01, 1 - u));
        return new Comparison(field, all.levels);
    }

    private void forename(boolean bothNames, boolean aliases) {
        exact(0.75, 0.01);
        names(bothNames, aliases);
        add(
                "a short form of the same name",
                "array_length(list_intersect(\"forename_forms_l\", \"forename_forms_r\")) >= 1",
                0.05,
                0.003);
        add("spelt much alike", alike(0.92), 0.08, 0.005);
        add("one is the other's beginning or initial", starts(), 0.03, 0.005);
        add("spelt somewhat alike", "jaro_winkler_similarity(" + both() + ") >= 0.8", 0.03, 0.02);
    }

    private void surname(boolean bothNames, boolean aliases) {
        exact(0.8, 0.005);
        names(bothNames, aliases);
        add("spelt much alike", alike(0.92), 0.08, 0.002);
        add("one is the other's beginning or initial", starts(), 0.01, 0.001);
        add("spelt somewhat alike", "jaro_winkler_similarity(" + both() + ") >= 0.8", 0.03, 0.02);
    }

    private void names(boolean bothNames, boolean aliases) {
        if (bothNames) {
            add(
                    "first name and surname the other way round",
                    "\"forename_l\" = \"surname_r\" AND \"surname_l\" = \"forename_r\"",
                    0.01,
                    0.0001);
        }
        if (aliases) {
            add(
                    "the same name among the aliases",
                    "array_length(list_intersect(\"names_l\", \"names_r\")) >= 1",
                    0.05,
                    0.0005);
        }
    }

    private void middleNames() {
        exact(0.7, 0.01);
        add("spelt much alike, or an initial", alike(0.88) + " OR " + starts(), 0.2, 0.05);
    }

    private void birth() {
        exact(0.8, 0.0002);
        String year = part(1, 4);
        String month = part(6, 2);
        String day = part(9, 2);
        add("one slip, or two digits swapped", "damerau_levenshtein(" + both() + ") <= 1", 0.06, 0.001);
        add(
                "day and month the other way round",
                year + " AND substr(\"" + field + "_l\", 6, 2) = substr(\"" + field + "_r\", 9, 2) AND substr(\""
                        + field + "_l\", 9, 2) = substr(\"" + field + "_r\", 6, 2)",
                0.01,
                0.0002);
        add(
                "the same year, and no day known on one side",
                year + " AND (length(\"" + field + "_l\") = 4 OR length(\"" + field + "_r\") = 4 OR substr(\"" + field
                        + "_l\", 5, 6) = '-01-01' OR substr(\"" + field + "_r\", 5, 6) = '-01-01')",
                0.02,
                0.001);
        add(
                "two of day, month and year the same",
                "(" + year + " AND (" + month + " OR " + day + ")) OR (" + month + " AND " + day + ")",
                0.05,
                0.005);
        add("the same year", year, 0.02, 0.01);
    }

    private void postcode() {
        exact(0.6, 0.0005);
        add("one slip", "damerau_levenshtein(" + both() + ") <= 1", 0.06, 0.0008);
        add("the same area", "\"" + field + "_area_l\" = \"" + field + "_area_r\"", 0.1, 0.02);
    }

    private void number() {
        exact(0.9, 0.0001);
        add("one slip, or two signs swapped", "damerau_levenshtein(" + both() + ") <= 1", 0.05, 0.0005);
    }

    private void text() {
        exact(0.6, 0.002);
        add("one slip, or spelt much alike", alike(0.92), 0.15, 0.003);
        add("several words in common", words(2), 0.05, 0.002);
        add(
                "a word in common, or spelt somewhat alike",
                words(1) + " OR jaro_winkler_similarity(" + both() + ") >= 0.85",
                0.05,
                0.03);
    }

    private FieldLevels exact(double m, double u) {
        levels.add(new Level(
                "the same",
                "\"" + field + "_l\" = \"" + field + "_r\"",
                false,
                m,
                u,
                Optional.of(new Level.FrequencyAdjustment(field, 1, 0, false))));
        return this;
    }

    private void add(String label, String condition, double m, double u) {
        levels.add(new Level(label, condition, false, m, u, Optional.empty()));
    }

    private String both() {
        return "\"" + field + "_l\", \"" + field + "_r\"";
    }

    private String alike(double from) {
        return "jaro_winkler_similarity(" + both() + ") >= " + from + " OR (length(\"" + field
                + "_l\") > 3 AND damerau_levenshtein(" + both() + ") <= 1)";
    }

    private String starts() {
        return "starts_with(" + both() + ") OR starts_with(\"" + field + "_r\", \"" + field + "_l\")";
    }

    private String words(int least) {
        return "array_length(list_intersect(\"" + field + "_words_l\", \"" + field + "_words_r\")) >= " + least;
    }

    private String part(int from, int length) {
        return "substr(\"" + field + "_l\", " + from + ", " + length + ") = substr(\"" + field + "_r\", " + from + ", "
                + length + ")";
    }
}
