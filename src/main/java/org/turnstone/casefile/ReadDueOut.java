package org.turnstone.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Who is due out, for whoever prepares releases; every name shown is on record as a look. */
@Service
public class ReadDueOut {
    /** On the page that work begins with. */
    static final int SHOWN = 50;

    private final Access access;
    private final FactsThen facts;
    private final CustodySpells custody;
    private final PersonHeaders people;
    private final AuditTrail trail;
    private final Clock clock;

    ReadDueOut(
            Access access,
            FactsThen facts,
            CustodySpells custody,
            PersonHeaders people,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.facts = facts;
        this.custody = custody;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public DueOut soon() {
        access.require(Activity.PREPARE_RELEASES);
        LocalDate today = London.today(clock);
        List<PersonId> inside = facts.standings(today).all().stream()
                .filter(CohortStanding::isInCustody)
                .map(CohortStanding::person)
                .toList();
        List<CustodySpell> due = custody.on(inside, today).values().stream()
                .filter(stay -> DueOut.isSoon(stay.expectedRelease(), today))
                .sorted(Comparator.comparing(ReadDueOut::due)
                        .thenComparing(stay -> stay.person().value()))
                .toList();
        List<CustodySpell> first = due.stream().limit(SHOWN).toList();
        Map<PersonId, PersonHeader> headers =
                people.of(first.stream().map(CustodySpell::person).toList());
        Map<PersonId, Allocation> led = facts.led(headers.keySet(), LookBack.none(today));
        List<DueOut.Line> lines = first.stream()
                .filter(stay -> headers.containsKey(stay.person()))
                .map(stay -> new DueOut.Line(
                        Objects.requireNonNull(headers.get(stay.person())), stay, due(stay), led.get(stay.person())))
                .toList();
        trail.record(ListLook.HOME_DUE_OUT.at(
                lines.stream().map(line -> line.person().person()).collect(Collectors.toSet())));
        return new DueOut(today, due.size(), lines);
    }

    private static LocalDate due(CustodySpell stay) {
        return Objects.requireNonNull(stay.expectedRelease());
    }
}
