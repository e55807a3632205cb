package org.turnstone.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Score;
import org.turnstone.matching.ReviewQueue.Place;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.PersonBlock;
import org.turnstone.shared.NotFound;

/** Shows one doubtful record beside those it may belong with, and the evidence for one of them. */
@Service
public class OpenReview {
    private final Access access;
    private final OpenDoubts doubts;
    private final HeldRecords records;
    private final ReviewQueue queue;
    private final AuditTrail trail;

    OpenReview(Access access, OpenDoubts doubts, HeldRecords records, ReviewQueue queue, AuditTrail trail) {
        this.access = access;
        this.doubts = doubts;
        this.records = records;
        this.queue = queue;
        this.trail = trail;
    }

    /**
     * @param beside whose evidence is shown; none where there is no candidate to be shown
     * @param sides as far as the reader may see the records on both sides
     */
    public record Review(OpenDoubt doubt, Place place, Optional<MayBe> beside, Optional<BothSides> sides) {}

    /** @param asked which of the candidates, from 0
     * @throws NotFound when it is settled by now, or never was */
    @Transactional
    public Review open(UUID id, int asked) {
        access.require(Activity.REVIEW_LINKS);
        OpenDoubt doubt = doubts.one(id);
        List<MayBe> shown = doubt.shown();
        Optional<MayBe> beside =
                shown.isEmpty() ? Optional.empty() : Optional.of(shown.get(Math.clamp(asked, 0, shown.size() - 1)));
        List<PersonBlock> held = beside.map(one ->
                        records.of(one.person()).stream().map(HeldRecord::says).toList())
                .orElse(List.of());
        Review review = new Review(
                doubt,
                queue.place(doubt),
                beside,
                held.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new BothSides(score(doubt, held), List.of(doubt.says()), held)));
        trail.record(AuditEntry.of(
                Operation.CONSULTATION,
                "Opened a record that waits to be linked",
                shown.stream().map(MayBe::person).collect(Collectors.toSet())));
        return review;
    }

    /** NHS numbers are not for the data steward, so they are left out of what is compared here. */
    private Score score(OpenDoubt doubt, List<PersonBlock> held) {
        boolean madeUp = records.ofMadeUpPeople();
        Namesakes namesakes = doubt.namesakes();
        return namesakes
                .scorer()
                .score(
                        namesakes.counted(Compared.together(List.of(doubt.says()), madeUp)),
                        Compared.together(held, madeUp));
    }
}
