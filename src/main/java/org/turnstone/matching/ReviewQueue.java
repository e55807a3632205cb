package org.turnstone.matching;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.imports.RowsBehind;
import org.turnstone.imports.RowsBehind.Behind;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/**
 * The records that wait for the data steward, the most harm first: an arrest or custody of someone who may be on the cohort,
 * then anything of someone who may be on it, then the oldest. What somebody was asked about, or what waits for a second
 * person, comes after all that can be decided now.
 */
@Service
public class ReviewQueue {
    private final Access access;
    private final OpenDoubts doubts;
    private final RowsBehind rows;
    private final CohortMembership cohort;
    private final Proposals proposals;
    private final Decisions decisions;
    private final AuditTrail trail;
    private final Clock clock;

    ReviewQueue(
            Access access,
            OpenDoubts doubts,
            RowsBehind rows,
            CohortMembership cohort,
            Proposals proposals,
            Decisions decisions,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.doubts = doubts;
        this.rows = rows;
        this.cohort = cohort;
        this.proposals = proposals;
        this.decisions = decisions;
        this.trail = trail;
        this.clock = clock;
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
    }

    /** @param proposed whether it waits for a second person */
    public record Line(OpenDoubt doubt, Harm harm, int rowsBehind, boolean proposed) {
        boolean canBeDecided() {
            return !proposed && doubt.asked().isEmpty();
        }
    }

    /** @param nights how long the queue lasts at the rate of the last two weeks; none where nothing was settled in them */
    public record Queue(List<Line> lines, int rowsBehind, Optional<Integer> nights) {
        public Queue {
            lines = List.copyOf(lines);
        }

        /** The place of a record among those that wait, from 1; 0 where it does not. */
        public int placeOf(UUID doubt) {
            List<UUID> order = lines.stream().map(line -> line.doubt().id()).toList();
            return order.indexOf(doubt) + 1;
        }

        /** The next that can be decided now, other than this. */
        public Optional<UUID> after(UUID doubt) {
            List<UUID> now = lines.stream()
                    .filter(Line::canBeDecided)
                    .map(line -> line.doubt().id())
                    .filter(id -> !id.equals(doubt))
                    .toList();
            int place = placeOf(doubt);
            return now.stream()
                    .filter(id -> placeOf(id) > place)
                    .findFirst()
                    .or(() -> now.stream().findFirst());
        }
    }

    @Transactional
    public Queue open() {
        Queue queue = read();
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Records that wait to be linked", Set.of()));
        return queue;
    }

    /** As another reading of this room needs it, which is on the record itself. */
    Queue read() {
        access.require(Activity.REVIEW_LINKS);
        List<OpenDoubt> open = doubts.all();
        Map<RecordRef, Behind> behind = rows.all();
        Set<PersonId> members = onCohort(open);
        Set<UUID> proposed = proposals.openDoubts();
        List<Line> lines = open.stream()
                .map(doubt -> line(
                        doubt, behind.getOrDefault(doubt.ref(), Behind.NONE), members, proposed.contains(doubt.id())))
                .sorted(Comparator.comparing((Line line) -> !line.canBeDecided())
                        .thenComparing(Line::harm)
                        .thenComparing(line -> line.doubt().since())
                        .thenComparing(line -> line.doubt().id()))
                .toList();
        return new Queue(lines, lines.stream().mapToInt(Line::rowsBehind).sum(), nights(lines.size()));
    }

    private Optional<Integer> nights(int waiting) {
        int settled = decisions.settledLately();
        return settled == 0
                ? Optional.empty()
                : Optional.of((int) Math.ceil((double) waiting * Decisions.DAYS_OF_RATE / settled));
    }

    private Set<PersonId> onCohort(List<OpenDoubt> open) {
        LocalDate today = London.today(clock);
        Set<PersonId> people = open.stream()
                .flatMap(doubt -> doubt.mayBe().stream().map(OpenDoubt.MayBe::person))
                .collect(Collectors.toSet());
        return cohort.of(people).values().stream()
                .flatMap(List::stream)
                .filter(member -> member.period().holds(today))
                .map(CohortMember::person)
                .collect(Collectors.toSet());
    }

    private static Line line(OpenDoubt doubt, Behind behind, Set<PersonId> members, boolean proposed) {
        boolean member = doubt.mayBe().stream().anyMatch(one -> members.contains(one.person()));
        Harm harm = !member ? Harm.OTHER : behind.urgent() ? Harm.URGENT : Harm.COHORT;
        return new Line(doubt, harm, behind.rows(), proposed);
    }
}
