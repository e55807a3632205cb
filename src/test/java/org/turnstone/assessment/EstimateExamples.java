package org.turnstone.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.turnstone.shared.PersonId;

/** Estimates that tests of other rooms rest on. */
public final class EstimateExamples {
    private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
    private static final Ogrs3Inputs RECORD = new Ogrs3Inputs(
            Sex.MALE,
            LocalDate.of(1990, 5, 1),
            DAY,
            DAY,
            DAY,
            1,
            "first_conviction_no_previous_sanction",
            "theft_non_motor");

    private EstimateExamples() {}

    public static EstimateStanding notConfirmed() {
        return new EstimateStanding(counted(), null);
    }

    public static EstimateStanding confirmed(int twoYear) {
        return new EstimateStanding(counted(), confirmation(RECORD.digest(), twoYear));
    }

    public static EstimateStanding lapsed(int twoYear) {
        return new EstimateStanding(counted(), confirmation("0".repeat(64), twoYear));
    }

    private static Ogrs3Estimate counted() {
        return new Ogrs3Estimate.Counted(
                RECORD, Ogrs3Counting.SCALE.scored(RECORD.asCase()), "Theft", "the day of the sentence", List.of());
    }

    private static Confirmation confirmation(String digest, int twoYear) {
        return new Confirmation(
                new UUID(0, 2),
                new PersonId(new UUID(0, 1)),
                digest,
                "OGRS3, nine decimals",
                1,
                DAY,
                DAY,
                "theft_non_motor",
                Math.max(1, twoYear - 10),
                twoYear,
                "",
                "PNC",
                Instant.parse("2026-11-01T05:00:00Z"),
                "An officer, Police");
    }
}
