package org.turnstone.assessment;

import java.math.BigDecimal;

/** Of a two-year percentage of any re-offending: 0 to 49, 50 to 74, 75 to 89, 90 and more. Source: hmpps-arns-risk-actuarial-api. */
enum RiskBand {
    LOW(0),
    MEDIUM(50),
    HIGH(75),
    VERY_HIGH(90);

    private final BigDecimal from;

    RiskBand(int from) {
        this.from = BigDecimal.valueOf(from);
    }

    static RiskBand of(BigDecimal percent) {
        RiskBand band = LOW;
        for (RiskBand each : values()) {
            if (percent.compareTo(each.from) >= 0) {
                band = each;
            }
        }
        return band;
    }
}
