package org.turnstone.rag;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** The reading behind the page: who it is about and how they stand, with the look on record. */
@Service
public class OpenRagStatus {
    private final PersonHeaders people;
    private final ChangeRagStatus rag;
    private final RedProposals proposals;
    private final AuditTrail trail;

    OpenRagStatus(PersonHeaders people, ChangeRagStatus rag, RedProposals proposals, AuditTrail trail) {
        this.people = people;
        this.rag = rag;
        this.proposals = proposals;
        this.trail = trail;
    }

    /** @param proposal none where nothing is proposed that this reader may see */
    public record Opened(PersonHeader person, RagStanding standing, Optional<RedProposal> proposal) {}

    /**
     * @param corrects the statement that is to be put right, where one is
     * @throws NotFound when the reader may not be shown the person, or the person is not on the cohort
     */
    @Transactional
    public Opened open(String reference, @Nullable UUID corrects) {
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        RagStanding standing = rag.standing(id, corrects);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's RAG status", Set.of(id)));
        return new Opened(person, standing, proposals.of(id));
    }

    /** @throws NotFound also when there is no such statement to put right, or it is not the reader's */
    @Transactional
    public Opened openToPutRight(String reference, UUID corrects) {
        Opened opened = open(reference, corrects);
        if (!rag.mayPutRight(corrects, opened.standing())) {
            throw new NotFound();
        }
        return opened;
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}
