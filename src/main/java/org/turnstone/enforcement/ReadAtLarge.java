package org.turnstone.enforcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** The reading behind the pages on which it is recorded, put right and ended, with the look on record. */
@Service
public class ReadAtLarge {
    private final Access access;
    private final PersonHeaders people;
    private final AtLargeRecords records;
    private final CustodySpells custody;
    private final AuditTrail trail;
    private final Clock clock;

    ReadAtLarge(
            Access access,
            PersonHeaders people,
            AtLargeRecords records,
            CustodySpells custody,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.people = people;
        this.records = records;
        this.custody = custody;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param inCustody since when, where the person is known to be today */
    public record Opened(
            PersonHeader person, AtLargeStanding standing, List<AtLargeGround> grounds, Optional<LocalDate> inCustody) {
        public Opened {
            grounds = List.copyOf(grounds);
        }
    }

    /** @throws NotFound when the reader may not be shown the person */
    @Transactional
    public Opened open(String reference) {
        access.require(Activity.RECORD_AT_LARGE);
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        LocalDate today = London.today(clock);
        Opened opened = new Opened(
                person,
                standing(id),
                AtLargeGrounds.on(today),
                Optional.ofNullable(custody.on(Set.of(id), today).get(id))
                        .map(CustodySpell::period)
                        .map(period -> period.from()));
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened that a person is unlawfully at large", Set.of(id)));
        return opened;
    }

    @Transactional(readOnly = true)
    public AtLargeStanding standing(PersonId person) {
        return new AtLargeStanding(
                London.today(clock),
                access.require(Activity.RECORD_AT_LARGE).agency(),
                records.said(person),
                records.of(person));
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}
