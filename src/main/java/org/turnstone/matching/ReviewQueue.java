package org.turnstone.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.imports.RowsBehind;
import org.turnstone.matching.QueueOrder.Around;
import org.turnstone.matching.QueueOrder.Entry;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.RecordRef;

/**
 * The records that wait for the data steward, the most harm first: an arrest or custody of someone who may be on the cohort,
 * then anything of someone who may be on it, then the oldest. What somebody was asked about, or what waits for a second
 * person, comes after all that can be decided now. Only whom the reader may be shown counts.
 */
@Service
public class ReviewQueue {
    /** Fewer decisions than this in two weeks tell no rate. */
    public static final int LEAST_FOR_A_RATE = 20;

    /** On one page. */
    public static final int SHOWN = 50;

    private final Access access;
    private final QueueOrder order;
    private final OpenDoubts doubts;
    private final RowsBehind rows;
    private final Decisions decisions;
    private final AuditTrail trail;

    ReviewQueue(
            Access access,
            QueueOrder order,
            OpenDoubts doubts,
            RowsBehind rows,
            Decisions decisions,
            AuditTrail trail) {
        this.access = access;
        this.order = order;
        this.doubts = doubts;
        this.rows = rows;
        this.decisions = decisions;
        this.trail = trail;
    }

    public enum Harm {
        URGENT("Arrest or custody of someone who may be on the cohort"),
        COHORT("May be someone on the cohort"),
        OTHER("");

        private final String words;

        Harm(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        private static Harm of(int asCounted) {
            return values()[asCounted];
        }
    }

    /** @param proposed whether it waits for a second person */
    public record Line(OpenDoubt doubt, Harm harm, int rowsBehind, boolean proposed) {}

    /**
     * One page of it.
     *
     * @param page from 1; the last there is where a later one was asked for
     * @param nights how long the queue lasts at the rate of the last two weeks; none where too little was settled in them
     */
    public record Queue(List<Line> lines, int page, int waiting, int rowsBehind, Optional<Integer> nights) {
        public Queue {
            lines = List.copyOf(lines);
        }

        public int pages() {
            return Math.max(1, (waiting + SHOWN - 1) / SHOWN);
        }
    }

    /** Where a record stands among those that wait, from 1; 0 where it does not, and then nothing waits behind it. */
    public record Place(int place, int waiting, Optional<UUID> next, int rowsBehind) {}

    @Transactional
    public Queue open(int page) {
        access.require(Activity.REVIEW_LINKS);
        QueueOrder.Page asked = order.page(Math.max(1, page), SHOWN);
        Map<UUID, OpenDoubt> open =
                doubts.of(asked.entries().stream().map(Entry::doubt).toList());
        Map<RecordRef, Integer> behind =
                rows.of(open.values().stream().map(OpenDoubt::ref).toList());
        List<Line> lines = asked.entries().stream()
                .flatMap(entry -> Optional.ofNullable(open.get(entry.doubt())).stream()
                        .map(doubt -> new Line(
                                doubt, Harm.of(entry.harm()), behind.getOrDefault(doubt.ref(), 0), entry.proposed())))
                .toList();
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Records that wait to be linked", Set.of()));
        return new Queue(lines, asked.page(), asked.waiting(), rows.all(), nights(asked.waiting()));
    }

    /** As another reading of this room needs it, which is on the record itself. */
    Place place(OpenDoubt doubt) {
        access.require(Activity.REVIEW_LINKS);
        Around around = order.around(doubt.id());
        return new Place(
                around.place(),
                around.waiting(),
                around.next(),
                rows.of(List.of(doubt.ref())).getOrDefault(doubt.ref(), 0));
    }

    /** The next that can be decided now, other than this. */
    @Transactional(readOnly = true)
    public Optional<UUID> after(UUID doubt) {
        access.require(Activity.REVIEW_LINKS);
        return order.around(doubt).next();
    }

    private Optional<Integer> nights(int waiting) {
        return nights(waiting, decisions.settledLately());
    }

    static Optional<Integer> nights(int waiting, int settled) {
        return settled < LEAST_FOR_A_RATE
                ? Optional.empty()
                : Optional.of((int) Math.ceil((double) waiting * Decisions.DAYS_OF_RATE / settled));
    }
}
