package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.BankHolidays;
import org.turnstone.shared.London;

/** All that is set for RAG and in force today, each with the day it began and its source. */
@Service
public class ReadRagParameters {
    private final Access access;
    private final RagParameters parameters;
    private final RagRules rules;
    private final RagLines lines;
    private final BankHolidays holidays;
    private final Clock clock;

    ReadRagParameters(
            Access access,
            RagParameters parameters,
            RagRules rules,
            RagLines lines,
            BankHolidays holidays,
            Clock clock) {
        this.access = access;
        this.parameters = parameters;
        this.rules = rules;
        this.lines = lines;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * @param holidaysTo the last bank holiday on record
     * @param later what is set for a later day
     * @param maySet whether it is the reader's to set
     */
    public record InForce(
            LocalDate day,
            Map<RagStatus, RagLimit> limits,
            List<RagMeaning> meanings,
            List<RagReview> reviews,
            List<RagMove> moves,
            List<RagRules.InWords> grounds,
            List<LongStay> longStays,
            List<RagRules.InWords> ownMistake,
            LocalDate holidaysTo,
            List<RagLine> later,
            boolean maySet) {
        public InForce {
            limits = Map.copyOf(limits);
            meanings = List.copyOf(meanings);
            reviews = List.copyOf(reviews);
            moves = List.copyOf(moves);
            grounds = List.copyOf(grounds);
            longStays = List.copyOf(longStays);
            ownMistake = List.copyOf(ownMistake);
            later = List.copyOf(later);
        }
    }

    @Transactional(readOnly = true)
    public InForce today() {
        access.require(Activity.READ_COHORT);
        LocalDate today = London.today(clock);
        return new InForce(
                today,
                parameters.limitsOn(today),
                rules.meaningsOn(today),
                rules.reviewsOn(today),
                rules.policyOn(today).moves(),
                rules.groundsOn(today),
                rules.longStaysOn(today),
                rules.ownMistakeOn(today),
                holidays.lastKnown(),
                lines.later(today),
                access.may(Activity.SET_RAG_PARAMETERS));
    }
}
