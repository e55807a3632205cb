package org.turnstone.performance;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.shared.PersonId;

/** The cohort's proven re-offending as an indicator: those who re-offended out of those whose time to wait is over. */
public final class ReoffendingIndicator {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private ReoffendingIndicator() {}

    /** Follow-ups of known people: the person's key of each is their id. */
    public static Indicator of(Collection<FollowUp> followUps, FollowUpRules rules) {
        List<FollowUp> matured = followUps.stream().filter(FollowUp::matured).toList();
        return new Indicator(
                definition(rules),
                rules.dataTo(),
                people(matured.stream().filter(FollowUp::reoffended).toList()),
                people(matured));
    }

    private static List<PersonId> people(List<FollowUp> followUps) {
        return followUps.stream()
                .map(followUp -> new PersonId(UUID.fromString(followUp.event().person())))
                .toList();
    }

    /** The definition of Ministry of Justice statistics on proven re-offending, for the lengths in these rules. */
    public static IndicatorDefinition definition(FollowUpRules rules) {
        return new IndicatorDefinition(
                "O-A2-04",
                "Proven re-offending of the cohort",
                "People with at least one offence committed after the index date and at the latest " + rules.months()
                        + " months later, and proven by conviction or caution in that time or the "
                        + rules.waitingMonths() + " months after it.",
                "People released from custody, sentenced in the community or cautioned while on the cohort, whose "
                        + (rules.months() + rules.waitingMonths()) + " months have passed. " + entry(rules.once()),
                "Offences by the date they were committed; data to " + DAY.format(rules.dataTo()) + ".",
                "Breach offences and breach index events; offences charged only, acquitted or quashed."
                        + " Until the time to wait is over an entry is provisional and in no rate.",
                Polarity.LOW_IS_GOOD,
                List.of("re-offending", "NI 18", "NI 19", "NI 30", "NI 38"),
                1,
                "Ministry of Justice, definition of proven re-offending; Oldham project initiation document, Appendix 2");
    }

    private static String entry(FollowUpRules.Once once) {
        return switch (once) {
            case FILE -> "Each person counts once, from the first such event.";
            case YEAR -> "Each person counts once in a calendar year, from the first such event in it.";
            case QUARTER -> "Each person counts once in a calendar quarter, from the first such event in it.";
            case ROW -> "Each such event counts.";
        };
    }
}
