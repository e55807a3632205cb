package org.turnstone.linkage;

import java.util.Map;

/** How common each value of a field is, as a share of the records that have one; what is not listed is not adjusted. */
public record TermFrequencies(Map<String, Map<String, Double>> shares) {
    public static final TermFrequencies NONE = new TermFrequencies(Map.of());

    public TermFrequencies {
        shares = Map.copyOf(shares);
    }

    double of(String field, FieldValues values) {
        if (!Double.isNaN(values.frequency())) {
            return values.frequency();
        }
        return of(field, values.first());
    }

    double of(String field, String value) {
        Double share = shares.getOrDefault(field, Map.of()).get(value);
        return share == null ? Double.NaN : share;
    }
}
