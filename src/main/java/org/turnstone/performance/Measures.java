package org.turnstone.performance;

import java.util.ArrayList;
import java.util.List;
import org.turnstone.performance.FollowUpRules.Once;
import org.turnstone.performance.IndicatorDefinition.Polarity;
import org.turnstone.shared.PersonId;

/** Every measure of the framework, in the order in which it is read, from the facts of one partnership. */
final class Measures {
    /** Ministry of Justice, definition of proven re-offending: 12 months, and 6 more for the courts. */
    private static final int FOLLOW_UP_MONTHS = 12;

    private static final int WAITING_MONTHS = 6;

    static final IndicatorDefinition COHORT_SIZE = new IndicatorDefinition(
            "H-KT-1",
            "People on the cohort",
            "People adopted on or before the day who have not left the cohort by it.",
            "None: it is a count.",
            "One day.",
            "None: people in custody count too.",
            Polarity.NEUTRAL,
            List.of("cohort"),
            1,
            "Haringey action plan for Outcome 4, key targets");

    private Measures() {}

    static List<Measure> of(PartnershipFacts facts) {
        List<Measure> measures = new ArrayList<>();
        measures.add(Measure.of(MeasureGroup.COHORT, cohortSize(facts)));
        measures.add(reoffending(facts));
        for (RagTimeliness shipped : RagTimeliness.OLDHAM) {
            PartnershipFacts.Limit limit = facts.limits().get(shipped.status());
            RagTimeliness row = limit == null ? shipped : shipped.within(limit);
            measures.add(Measure.of(row.group(), row.measure(facts.activeCohort(), facts.asAt())));
        }
        return measures;
    }

    private static Indicator cohortSize(PartnershipFacts facts) {
        List<PersonId> people =
                facts.activeCohort().stream().map(RatedPerson::person).toList();
        return new Indicator(COHORT_SIZE, facts.asAt(), people, people);
    }

    private static Measure reoffending(PartnershipFacts facts) {
        FollowUpRules rules = new FollowUpRules(FOLLOW_UP_MONTHS, WAITING_MONTHS, facts.asAt(), Once.FILE);
        List<FollowUp> followUps = ProvenReoffending.follow(facts.indexEvents(), facts.offences(), rules);
        return new Measure(
                MeasureGroup.CRIME,
                ReoffendingIndicator.of(followUps, rules),
                new Reoffending(ReoffendingResult.of(List.of(Reoffending.STRAND), followUps), facts.newestProof()));
    }
}
