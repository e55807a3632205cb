package org.turnstone.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.linkage.Score;
import org.turnstone.matching.LookedAtLinks.Drawn;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.NamesakesShown;
import org.turnstone.person.PersonBlock;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;

/** The data steward looks at a link that weight alone has made, drawn by lot, and says whether it is right. */
@Service
public class LookAtLink {
    private final Access access;
    private final LookedAtLinks looked;
    private final PersonHeaders headers;
    private final HeldRecords records;
    private final NamesakesShown namesakes;
    private final AuditTrail trail;

    LookAtLink(
            Access access,
            LookedAtLinks looked,
            PersonHeaders headers,
            HeldRecords records,
            NamesakesShown namesakes,
            AuditTrail trail) {
        this.access = access;
        this.looked = looked;
        this.headers = headers;
        this.records = records;
        this.namesakes = namesakes;
        this.trail = trail;
    }

    /** A record and, of the person to whom it was linked, the other records that may be shown. */
    public record Link(PersonHeader person, HeldRecord record, List<HeldRecord> beside, Score score) {
        public Link {
            beside = List.copyOf(beside);
        }
    }

    /** The next between these agencies; empty where all that may be shown have been looked at. */
    @Transactional
    public Optional<Link> next(AgencyPair pair) {
        access.require(Activity.REVIEW_LINKS);
        Optional<Link> link = looked.drawn(pair, 1).stream().findFirst().flatMap(this::link);
        trail.record(AuditEntry.of(
                Operation.CONSULTATION,
                "Looked at a link made without a number",
                link.map(one -> Set.of(one.person.person())).orElse(Set.of())));
        return link;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Noted() implements Answer {}

        /** @param reference whose records to part */
        record Wrong(String reference) implements Answer {}

        /** It is undone by now, of another person, or has been looked at: nothing is noted. */
        record TooLate() implements Answer {}
    }

    /**
     * Of one that was drawn, whether or not it would be drawn next by now.
     *
     * @param person the reference of whom it was linked to when it was shown
     */
    @Transactional
    public Answer say(AgencyPair pair, UUID record, String person, Said said) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Optional<Link> shown = looked.still(pair, record)
                .flatMap(this::link)
                .filter(link -> link.person.reference().equals(person));
        if (shown.isEmpty() || !looked.note(steward, pair, shown.get(), said)) {
            return new Answer.TooLate();
        }
        trail.record(AuditEntry.of(
                        Operation.ALTERATION,
                        "Said whether a link made without a number is right",
                        Set.of(shown.get().person.person()))
                .with(Map.of("said", said.name(), "agencies", pair.path())));
        return said == Said.DIFFERENT ? new Answer.Wrong(person) : new Answer.Noted();
    }

    private Optional<Link> link(Drawn drawn) {
        List<HeldRecord> all = records.of(drawn.person());
        List<HeldRecord> beside =
                all.stream().filter(one -> !one.id().equals(drawn.record())).toList();
        return all.stream()
                .filter(one -> one.id().equals(drawn.record()) && !beside.isEmpty())
                .findFirst()
                .flatMap(record -> headers.of(drawn.person())
                        .map(person -> new Link(person, record, beside, score(person, record, beside))));
    }

    private Score score(PersonHeader person, HeldRecord record, List<HeldRecord> beside) {
        List<PersonBlock> theirs = beside.stream().map(HeldRecord::says).toList();
        return Compared.of(
                        List.of(record.says()),
                        theirs,
                        namesakes.of(
                                Set.of(person.person()),
                                Stream.concat(Stream.of(record.says()), theirs.stream())
                                        .toList()),
                        records.ofMadeUpPeople())
                .score();
    }
}
