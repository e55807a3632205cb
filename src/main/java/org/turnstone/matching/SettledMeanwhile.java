package org.turnstone.matching;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.turnstone.matching.Proposed.What;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.OpenDoubts;
import org.turnstone.shared.PersonId;

/** Closes what waits for a second person when nothing is left to decide: a number came, or the two were merged otherwise. */
@Component
class SettledMeanwhile {
    static final String WORDS = "Settled meanwhile: nothing is left to decide";

    private final Proposals proposals;
    private final OpenDoubts doubts;
    private final HeldRecords records;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    SettledMeanwhile(
            Proposals proposals,
            OpenDoubts doubts,
            HeldRecords records,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.proposals = proposals;
        this.doubts = doubts;
        this.records = records;
        this.announce = announce;
        this.clock = clock;
    }

    /** @return those that are still to be decided */
    List<Proposal> close() {
        List<Proposal> open = proposals.open();
        Set<UUID> waiting = doubts.stillOpen(
                open.stream().map(Proposal::doubt).filter(Objects::nonNull).toList());
        List<Proposal> settled =
                open.stream().filter(one -> isSettled(one, waiting)).toList();
        settled.forEach(one -> {
            proposals.close(one.id(), WORDS, clock.instant());
            announce.publishEvent(Proposed.of(one, What.SETTLED_MEANWHILE, WORDS));
        });
        return open.stream().filter(one -> !settled.contains(one)).toList();
    }

    private boolean isSettled(Proposal one, Set<UUID> waiting) {
        return switch (one.kind()) {
            case LINK, NEW -> !waiting.contains(Objects.requireNonNull(one.doubt()));
            case MERGE -> isEmpty(Objects.requireNonNull(one.from())) || isEmpty(Objects.requireNonNull(one.to()));
            case AUTOMATIC -> false;
        };
    }

    private boolean isEmpty(PersonId person) {
        return records.count(person) == 0;
    }
}
