package org.turnstone.draftcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.turnstone.TestSystem;

/** Draws up drafts where a test only needs that there is one. */
public final class DraftDesk {
    private DraftDesk() {}

    /** Northbank's, with one person on it. */
    public static UUID with(TestSystem system, String reference) {
        return system.actingAs("coordinator", () -> {
            var answer = system.bean(DrawUpDraft.class).drawUp("Cohort of next year", "The yearly refresh");
            assertThat(answer).isInstanceOf(DrawUpDraft.Answer.Done.class);
            UUID draft = ((DrawUpDraft.Answer.Done) answer).id();
            assertThat(system.bean(KeepDraft.class).put(draft, reference, "Known to three agencies"))
                    .isEmpty();
            return draft;
        });
    }
}
