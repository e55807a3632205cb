package org.turnstone.assessment;

import java.math.BigDecimal;

/** Of a two-year percentage of any re-offending: 0 to 49, 50 to 74, 75 to 89, 90 and more. Source: hmpps-arns-risk-actuarial-api. */
public enum RiskBand {
    LOW(0, "Low"),
    MEDIUM(50, "Medium"),
    HIGH(75, "High"),
    VERY_HIGH(90, "Very high");

    private final BigDecimal from;
    private final String words;

    RiskBand(int from, String words) {
        this.from = BigDecimal.valueOf(from);
        this.words = words;
    }

    public String words() {
        return words;
    }

    public static RiskBand of(BigDecimal percent) {
        RiskBand band = LOW;
        for (RiskBand each : values()) {
            if (percent.compareTo(each.from) >= 0) {
                band = each;
            }
        }
        return band;
    }
}
