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
import org.turnstone.matching.LooksAtLinks.Drawn;
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
    private final LooksAtLinks looks;
    private final PersonHeaders headers;
    private final HeldRecords records;
    private final NamesakesShown namesakes;
    private final AuditTrail trail;

    LookAtLink(
            Access access,
            LooksAtLinks looks,
            PersonHeaders headers,
            HeldRecords records,
            NamesakesShown namesakes,
            AuditTrail trail) {
        this.access = access;
        this.looks = looks;
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
        Optional<Link> link = looks.drawn(pair, 1).stream().findFirst().flatMap(this::link);
        trail.record(AuditEntry.of(
                Operation.CONSULTATION,
                "Looked at a link made without a number",
                link.map(one -> Set.of(one.person.person())).orElse(Set.of())));
        return link;
    }

    /** @return whose records to part, where it is wrong; nobody where it is another by now, or has been looked at */
    @Transactional
    public Optional<String> say(AgencyPair pair, UUID record, Said said) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Optional<Link> link = looks.drawn(pair, 1).stream()
                .filter(drawn -> drawn.record().equals(record))
                .findFirst()
                .flatMap(this::link);
        if (link.isEmpty()
                || !looks.note(steward, link.get().person.person(), link.get().record, link.get().beside, said)) {
            return Optional.empty();
        }
        trail.record(AuditEntry.of(
                        Operation.ALTERATION,
                        "Said whether a link made without a number is right",
                        Set.of(link.get().person.person()))
                .with(Map.of("said", said.name(), "agencies", pair.path())));
        return link.filter(one -> said == Said.DIFFERENT).map(one -> one.person.reference());
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
