package org.turnstone.rag.web;

import java.time.LocalDate;
import org.turnstone.rag.ReadExceptions.Proposed;

/**
 * A person for whom Red is proposed and nobody answered in time.
 *
 * @param lead the lead worker; empty where nobody is named
 */
public record LateProposal(String name, String reference, ProposedShown proposed, String due, String lead) {
    static LateProposal of(Proposed one, LocalDate today) {
        return new LateProposal(
                one.person().name(),
                one.person().reference(),
                ProposedShown.of(one.proposal(), today),
                RagStatusPage.day(one.proposal().due()),
                one.led() == null || one.led().leadWorker() == null
                        ? ""
                        : one.led().leadWorker().name());
    }
}
