package org.turnstone.matching;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.imports.WhatGoesWith;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Shows the records that make up a person, and what taking some of them out would mean. */
@Service
public class OpenUnmerge {
    private final Access access;
    private final PersonHeaders headers;
    private final HeldRecords records;
    private final MoveRecords move;
    private final WhatGoesWith rows;
    private final WrongReaders readers;
    private final AuditTrail trail;

    OpenUnmerge(
            Access access,
            PersonHeaders headers,
            HeldRecords records,
            MoveRecords move,
            WhatGoesWith rows,
            WrongReaders readers,
            AuditTrail trail) {
        this.access = access;
        this.headers = headers;
        this.records = records;
        this.move = move;
        this.rows = rows;
        this.readers = readers;
        this.trail = trail;
    }

    public record Opened(PersonHeader person, List<HeldRecord> records) {}

    /** To whom they go is not said: whether there is a hidden record of whom they were about before a merge turns it. */
    public record Outlook(
            PersonHeader person,
            List<HeldRecord> out,
            Instant since,
            List<WhatGoesWith.Rows> rows,
            List<WhatGoesWith.BroughtIn> runs,
            List<ReadByAgency> readers) {}

    /** @throws NotFound when there is no such person, or none that this reader may be shown */
    @Transactional
    public Opened open(String reference) {
        Opened opened = opened(reference);
        trail.record(AuditEntry.of(
                Operation.CONSULTATION, "Opened the records of a person", Set.of(opened.person.person())));
        return opened;
    }

    @Transactional
    public Outlook outlook(String reference, Set<UUID> chosen) {
        Opened opened = opened(reference);
        PersonId person = opened.person.person();
        List<HeldRecord> out = opened.records.stream()
                .filter(record -> chosen.contains(record.id()))
                .toList();
        if (out.isEmpty()) {
            throw new NotFound();
        }
        Set<RecordRef> refs = out.stream().map(HeldRecord::ref).collect(Collectors.toSet());
        Instant since = move.standingSince(refs);
        Outlook outlook = new Outlook(
                opened.person, out, since, rows.rows(person, refs), rows.runs(refs), readers.of(person, since));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Looked at what an un-merge would take", Set.of(person)));
        return outlook;
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return headers.named(reference).orElseThrow(NotFound::new);
    }

    private Opened opened(String reference) {
        access.require(Activity.REVIEW_LINKS);
        PersonId person = headers.named(reference).orElseThrow(NotFound::new);
        return new Opened(headers.of(person).orElseThrow(NotFound::new), records.of(person));
    }
}
