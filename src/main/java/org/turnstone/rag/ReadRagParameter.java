package org.turnstone.rag;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.BankHolidays;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;

/** One RAG parameter with all that it ever was set to, who set it and when. */
@Service
public class ReadRagParameter {
    private final Access access;
    private final RagLines lines;
    private final BankHolidays holidays;
    private final Clock clock;

    ReadRagParameter(Access access, RagLines lines, BankHolidays holidays, Clock clock) {
        this.access = access;
        this.lines = lines;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** @throws NotFound where there is no parameter of this name */
    @Transactional(readOnly = true)
    public RagParameterStanding named(String name) {
        return standing(RagParameter.named(name).orElseThrow(NotFound::new));
    }

    @Transactional(readOnly = true)
    public RagParameterStanding standing(RagParameter parameter) {
        access.require(Activity.READ_COHORT);
        return RagParameterStanding.of(
                parameter,
                lines.of(parameter),
                London.today(clock),
                access.may(Activity.SET_RAG_PARAMETERS),
                holidays.lastKnown());
    }
}
