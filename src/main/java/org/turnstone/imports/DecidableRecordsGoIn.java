package org.turnstone.imports;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.turnstone.person.DecidableDoubts;
import org.turnstone.person.DecidableDoubts.Decidable;
import org.turnstone.shared.PartnershipId;

/**
 * When a number says whom a record is about that waits, what waited for it goes in. Only {@link LetSettledRowsInJob} does it:
 * whoever brought the number could tell by the time it took that another's record had waited.
 */
@Component
class DecidableRecordsGoIn {
    private static final Logger LOG = LoggerFactory.getLogger(DecidableRecordsGoIn.class);

    private final DecidableDoubts doubts;
    private final ApplyWaiting waiting;
    private final Clock clock;

    DecidableRecordsGoIn(DecidableDoubts doubts, ApplyWaiting waiting, Clock clock) {
        this.doubts = doubts;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @param failed how many could not go in, and wait for the next time */
    record Tried(int records, int failed) {}

    /** As the import job of this partnership. What goes in may decide others in turn: these go in as well. */
    Tried letIn(PartnershipId partnership) {
        Set<String> tried = new HashSet<>();
        int failed = 0;
        for (List<Decidable> next = next(tried); !next.isEmpty(); next = next(tried)) {
            for (Decidable one : next) {
                tried.add(name(one));
                failed += goesIn(partnership, one) ? 0 : 1;
            }
        }
        return new Tried(tried.size(), failed);
    }

    private List<Decidable> next(Set<String> tried) {
        return doubts.byNumber().stream()
                .filter(one -> !tried.contains(name(one)))
                .toList();
    }

    private static String name(Decidable one) {
        return one.agency().value() + "|" + one.personRef();
    }

    private boolean goesIn(PartnershipId partnership, Decidable one) {
        ImportRequest request = new ImportRequest("people", one.agency(), "main", "", null, false, false);
        ImportRun run = new ImportRun(UUID.randomUUID(), partnership, request, one.by(), "", "", clock.instant());
        try {
            waiting.decideAgain(run, one);
            return true;
        } catch (RuntimeException failed) {
            LOG.error(
                    "Rows of a record that a number decides cannot go in: {}",
                    failed.getClass().getName());
            return false;
        }
    }
}
