package org.turnstone.assessment;

import java.util.Locale;
import java.util.Map;

/** What the parts and levels of OGRS3 are called on a page. */
public final class Ogrs3Words {
    private static final Map<String, String> OFFENCES = Map.ofEntries(
            Map.entry("sexual_not_child", "Sexual, not against a child"),
            Map.entry("sexual_child", "Sexual, against a child"),
            Map.entry("soliciting_prostitution", "Soliciting or prostitution"),
            Map.entry("burglary_domestic", "Burglary, domestic"),
            Map.entry("burglary_other", "Burglary, other"),
            Map.entry("theft_non_motor", "Theft, not of or from a vehicle"),
            Map.entry("fraud_forgery", "Fraud or forgery"),
            Map.entry("absconding_bail", "Absconding or bail"),
            Map.entry("taking_driving_away", "Taking and driving away"),
            Map.entry("drug_import_export_production", "Drugs: import, export or production"),
            Map.entry("drug_possession_supply", "Drugs: possession or supply"));

    private static final Map<String, String> STATUS = Map.of(
            "first_conviction_no_previous_sanction", "First conviction, no sanction before",
            "conviction_with_previous_sanctions", "Convicted, with sanctions before",
            "first_sanction_is_caution", "First sanction, a caution",
            "second_caution_no_conviction", "Second caution, no conviction",
            "other_caution_history", "Caution, with other sanctions before");

    private Ogrs3Words() {}

    /** @param level one of the levels of {@code offence} */
    public static String offence(String level) {
        String plain = level.replace('_', ' ');
        return OFFENCES.getOrDefault(level, plain.substring(0, 1).toUpperCase(Locale.UK) + plain.substring(1));
    }

    /** A part's name as {@link Ogrs3#terms} gives it. */
    static String part(String name) {
        if (name.startsWith("sanction_status ")) {
            return STATUS.getOrDefault(name.substring("sanction_status ".length()), name);
        }
        if (name.startsWith("offence ")) {
            return "Offence: " + offence(name.substring("offence ".length()));
        }
        if (name.startsWith("age_sex ")) {
            String age = name.substring("age_sex ".length());
            return (age.startsWith("F") ? "Female" : "Male") + ", aged " + age.substring(2)
                    + " at the start of follow-up";
        }
        return name.replaceFirst(
                "^ln\\(\\(1 \\+ ([0-9]+) sanctions before\\) / \\(10 \\+ ([0-9]+) years since the first\\)\\)$",
                "How often in how long: sanctions before this one $1, years since the first $2");
    }
}
