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
    private final BankHolidays holidays;
    private final Clock clock;

    ReadRagParameters(Access access, RagParameters parameters, RagRules rules, BankHolidays holidays, Clock clock) {
        this.access = access;
        this.parameters = parameters;
        this.rules = rules;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @param holidaysTo the last bank holiday on record */
    public record InForce(
            LocalDate day,
            Map<RagStatus, RagLimit> limits,
            List<RagMeaning> meanings,
            List<RagMove> moves,
            List<RagRules.InWords> grounds,
            List<LongStay> longStays,
            List<RagRules.InWords> ownMistake,
            LocalDate holidaysTo) {
        public InForce {
            limits = Map.copyOf(limits);
            meanings = List.copyOf(meanings);
            moves = List.copyOf(moves);
            grounds = List.copyOf(grounds);
            longStays = List.copyOf(longStays);
            ownMistake = List.copyOf(ownMistake);
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
                rules.policyOn(today).moves(),
                rules.groundsOn(today),
                rules.longStaysOn(today),
                rules.ownMistakeOn(today),
                holidays.lastKnown());
    }
}
