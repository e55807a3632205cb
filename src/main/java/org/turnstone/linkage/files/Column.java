package org.turnstone.linkage.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.turnstone.linkage.FieldValues;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.ShortNames;

/** One compared column of all rows: each distinct value once, with all that is derived from it. */
final class Column {
    /** Of fewer records the share of a value says nothing of how common it is. */
    private static final int FEWEST = 100;

    private final String name;
    private final Kind kind;
    private final int[] ids;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, List<FieldValues>> fields = new HashMap<>();
    private final Map<Feature, long[]> features = new HashMap<>();
    private final boolean few;
    private int[] counts = {};

    Column(String name, Kind kind, List<List<String>> parts) {
        this.name = name;
        this.kind = kind;
        this.few = People.areFew(parts.stream().map(List::size).toList());
        this.ids = new int[parts.stream().mapToInt(List::size).sum()];
        Map<String, Integer> byRaw = new HashMap<>();
        Map<String, Integer> byText = new HashMap<>();
        int row = 0;
        for (List<String> part : parts) {
            for (String raw : part) {
                Integer id = byRaw.get(raw);
                if (id == null) {
                    String read = Read.value(kind, name, raw);
                    String text = read.equals(raw) ? raw : read;
                    id = byText.computeIfAbsent(text, none -> {
                        texts.add(text);
                        return texts.size() - 1;
                    });
                    byRaw.put(raw, id);
                }
                ids[row++] = id;
            }
        }
        count();
        derive();
    }

    private void count() {
        counts = new int[texts.size()];
        for (int id : ids) {
            counts[id]++;
        }
    }

    private void derive() {
        List<FieldValues> chief = texts.stream().map(FieldValues::of).toList();
        double said = said();
        boolean counted = isCounted();
        for (int id = 0; id < texts.size(); id++) {
            if (counted && !chief.get(id).isEmpty()) {
                chief.get(id).countedAs(counts[id] / said);
            }
        }
        fields.put(name, chief);
        switch (kind) {
            case FORENAME ->
                fields.put(
                        "forename_forms",
                        texts.stream()
                                .map(text -> FieldValues.of(ShortNames.of(text)))
                                .toList());
            case POSTCODE ->
                fields.put(
                        name + "_area",
                        texts.stream()
                                .map(text -> FieldValues.of(Read.area(text)))
                                .toList());
            case TEXT -> fields.put(name + "_words", words());
            default -> {}
        }
    }

    /** Equal words share one text, because the words of a million addresses are few. */
    private List<FieldValues> words() {
        Map<String, String> kept = new HashMap<>();
        List<FieldValues> all = new ArrayList<>(texts.size());
        for (String text : texts) {
            String[] words = text.split(" ", -1);
            for (int at = 0; at < words.length; at++) {
                words[at] = kept.computeIfAbsent(words[at], same -> same);
            }
            all.add(FieldValues.of(Arrays.asList(words)));
        }
        return all;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Map<String, List<FieldValues>> fields() {
        return fields;
    }

    int id(int row) {
        return ids[row];
    }

    String text(int row) {
        return texts.get(ids[row]);
    }

    int distinct() {
        return texts.size();
    }

    /** Rows that say something here. */
    int said() {
        int empty = texts.indexOf("");
        return ids.length - (empty < 0 ? 0 : counts[empty]);
    }

    /** Whether a rare value is taken to say more than a common one; among few rows a value of two is no longer rare. */
    boolean isCounted() {
        return !few && said() >= FEWEST;
    }

    /** How many rows share the value of this row. */
    int sharing(int row) {
        return counts[ids[row]];
    }

    /** A hash of the feature of each distinct value; 0 where there is none. Worked out once. */
    long[] feature(Feature feature) {
        return features.computeIfAbsent(feature, wanted -> {
            long[] hashes = new long[texts.size()];
            for (int id = 0; id < hashes.length; id++) {
                String part = wanted.of(texts.get(id));
                hashes[id] = part.isEmpty() ? 0 : Hash.of(part);
            }
            return hashes;
        });
    }

    /** What two values may share though they are not the same. */
    enum Feature {
        WHOLE,
        SOUND,
        START,
        INITIAL,
        YEAR,
        YEAR_AND_MONTH,
        YEAR_AND_DAY,
        MONTH_AND_DAY,
        TURNED,
        AREA;

        String of(String text) {
            boolean dated = text.length() == 10 && text.charAt(4) == '-';
            return switch (this) {
                case WHOLE -> text;
                case SOUND -> text.isEmpty() ? "" : NameWords.sound(text.replace(" ", ""));
                case INITIAL -> text.isEmpty() ? "" : text.substring(0, 1);
                case START, YEAR -> text.length() < 4 ? "" : text.substring(0, 4);
                case YEAR_AND_MONTH -> dated ? text.substring(0, 7) : "";
                case YEAR_AND_DAY -> dated ? text.substring(0, 4) + text.substring(8) : "";
                case MONTH_AND_DAY -> dated ? text.substring(5) : "";
                case TURNED -> dated ? text.substring(0, 4) + turned(text.substring(5, 7), text.substring(8)) : "";
                case AREA -> Read.area(text);
            };
        }

        private static String turned(String month, String day) {
            return month.compareTo(day) < 0 ? month + day : day + month;
        }
    }
}
