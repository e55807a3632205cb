package org.turnstone.performance;

import java.util.List;

/**
 * What an indicator says, in words that a board member can read. The words are data: a change of them is a new version.
 *
 * @param id lasting, never used for another indicator
 * @param tags subjects and the national indicators it is linked to; a national indicator is never worked out from the cohort
 * @param source the document and row that asks for it
 */
public record IndicatorDefinition(
        String id,
        String title,
        String numerator,
        String denominator,
        String window,
        String exclusions,
        Polarity polarity,
        List<String> tags,
        int version,
        String source) {
    public enum Polarity {
        LOW_IS_GOOD,
        HIGH_IS_GOOD,
        NEUTRAL
    }

    public IndicatorDefinition {
        tags = List.copyOf(tags);
    }
}
