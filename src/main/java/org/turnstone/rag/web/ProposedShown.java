package org.turnstone.rag.web;

import java.time.LocalDate;
import org.turnstone.rag.RedProposal;

/**
 * That Red is proposed, in words.
 *
 * @param why what is on record
 * @param by until when it is to be answered
 */
public record ProposedShown(String why, String by) {
    static ProposedShown of(RedProposal proposal, LocalDate today) {
        var said = proposal.because().said();
        return new ProposedShown(
                "unlawfully at large since " + RagStatusPage.day(said.from()) + ", recorded by " + said.by(),
                proposal.isLate(today)
                        ? "Nobody answered by " + RagStatusPage.day(proposal.due())
                                + ", so it stands among the exceptions until somebody does."
                        : "Confirm or refuse it with a reason by the end of today.");
    }
}
