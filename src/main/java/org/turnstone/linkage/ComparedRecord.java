package org.turnstone.linkage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One side of a comparison: named fields, each with a set of values, in the form in which they are compared. */
public record ComparedRecord(Map<String, FieldValues> fields) {
    public ComparedRecord {
        fields = Map.copyOf(fields);
    }

    public static ComparedRecord of(Map<String, List<String>> values) {
        Map<String, FieldValues> fields = new TreeMap<>();
        values.forEach((name, texts) -> fields.put(name, FieldValues.of(texts)));
        return new ComparedRecord(fields);
    }

    public FieldValues get(String field) {
        return fields.getOrDefault(field, FieldValues.NONE);
    }
}
