package org.turnstone.imports;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Memberships;
import org.turnstone.partnership.Role;
import org.turnstone.person.SettleDoubt;
import org.turnstone.person.SettleDoubt.Answer;
import org.turnstone.shared.PersonId;

/** Settles whom a waiting record is about, then lets in what waited for it, as the import job. */
@Service
public class SettleWaiting {
    private final Access access;
    private final SettleDoubt doubts;
    private final ApplyWaiting apply;
    private final Memberships memberships;
    private final Clock clock;

    SettleWaiting(
            Access access, SettleDoubt doubts, ApplyWaiting apply, Memberships memberships, Clock clock) {
        this.access = access;
        this.doubts = doubts;
        this.apply = apply;
        this.memberships = memberships;
        this.clock = clock;
    }

    public Answer settle(UUID doubt, @Nullable PersonId same, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Answer answer = doubts.settle(doubt, same, reason);
        if (answer instanceof Answer.Settled settled) {
            Membership job = memberships
                    .job(steward.partnership(), Role.JOB_IMPORT)
                    .orElseThrow(() -> new IllegalStateException("the partnership has no import job"));
            ImportRun run = new ImportRun(
                    UUID.randomUUID(),
                    steward.partnership(),
                    new ImportRequest("people", settled.agency(), "main", "", null, false, false),
                    steward,
                    "",
                    clock.instant());
            Acting.as(job, () -> {
                apply.apply(run, settled.personRef());
                return run;
            });
        }
        return answer;
    }
}
