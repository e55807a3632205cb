package org.turnstone.assessment;

import java.util.List;

/**
 * A score of OGRS3 with what it is made of.
 *
 * @param oneYear whole percent, 1 to 99
 * @param twoYear whole percent, 1 to 99
 * @param parts what each part adds to both, without what everybody has
 * @param coefficients which set
 */
public record Ogrs3Score(int oneYear, int twoYear, RiskBand band, List<Part> parts, String coefficients) {
    /**
     * @param name in words
     * @param logOdds what it adds to the log odds
     */
    public record Part(String name, double logOdds) {}

    public Ogrs3Score {
        parts = List.copyOf(parts);
    }
}
