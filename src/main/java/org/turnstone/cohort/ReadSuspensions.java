package org.turnstone.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Who is suspended and whom a panel is asked about for a long sentence; every name shown is on record as a look. */
@Service
public class ReadSuspensions {
    private final Access access;
    private final CohortMembership memberships;
    private final Suspensions suspensions;
    private final SuspendMembership act;
    private final CustodySpells custody;
    private final PersonHeaders people;
    private final AuditTrail trail;
    private final Clock clock;

    ReadSuspensions(
            Access access,
            CohortMembership memberships,
            Suspensions suspensions,
            SuspendMembership act,
            CustodySpells custody,
            PersonHeaders people,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.act = act;
        this.custody = custody;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    /** One person: in custody as far as the reader may see, suspended, asked about, or several of these. */
    public record Line(
            PersonHeader person,
            @Nullable CustodySpell stay,
            @Nullable Suspension suspended,
            Optional<CustodyPrompt> prompt) {}

    /**
     * Those asked about first, then by the day on which release is expected.
     *
     * @param mayDecide whether the reader enters what a panel decides
     */
    public record LongCustody(List<Line> lines, boolean mayDecide) {
        public LongCustody {
            lines = List.copyOf(lines);
        }
    }

    /** Everyone who is suspended or asked about, and what is asked. */
    private record Asked(
            Map<PersonId, CustodySpell> stays,
            Map<PersonId, Suspension> suspended,
            Map<PersonId, Optional<CustodyPrompt>> prompts) {}

    private Asked asked() {
        LocalDate today = London.today(clock);
        List<CohortMember> members = memberships.on(today);
        Map<PersonId, CustodySpell> stays =
                custody.on(members.stream().map(CohortMember::person).toList(), today);
        Map<PersonId, Suspension> suspended = suspensions.on(members, today);
        return new Asked(
                stays,
                suspended,
                members.stream()
                        .map(CohortMember::person)
                        .distinct()
                        .filter(person -> suspended.containsKey(person)
                                || CustodyPrompt.of(stays.get(person), null, today)
                                        .isPresent())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                person -> CustodyPrompt.of(stays.get(person), suspended.get(person), today))));
    }

    /** About how many people whoever enters a panel's decisions is asked; none for all others. */
    @Transactional(readOnly = true)
    public int waiting() {
        return access.may(Activity.DECIDE_COHORT)
                ? (int) asked().prompts().values().stream()
                        .filter(Optional::isPresent)
                        .count()
                : 0;
    }

    @Transactional
    public LongCustody now() {
        access.require(Activity.READ_COHORT);
        Asked asked = asked();
        List<Line> lines = new ArrayList<>();
        people.of(asked.prompts().keySet())
                .values()
                .forEach(person -> lines.add(new Line(
                        person,
                        asked.stays().get(person.person()),
                        asked.suspended().get(person.person()),
                        asked.prompts().getOrDefault(person.person(), Optional.empty()))));
        lines.sort(Comparator.comparing((Line line) -> line.prompt().isEmpty())
                .thenComparing(ReadSuspensions::release)
                .thenComparing(line -> line.person().reference()));
        trail.record(ListLook.LONG_CUSTODY.at(
                lines.stream().map(line -> line.person().person()).collect(Collectors.toUnmodifiableSet())));
        return new LongCustody(lines, access.may(Activity.DECIDE_COHORT));
    }

    private static LocalDate release(Line line) {
        CustodySpell stay = line.stay();
        LocalDate expected = stay == null ? null : stay.expectedRelease();
        return expected == null ? LocalDate.MAX : expected;
    }

    public record Opened(PersonHeader person, SuspensionStanding standing) {}

    /** @throws NotFound when the person is not on the cohort, or not the reader's to see */
    @Transactional
    public Opened open(String reference) {
        PersonId id = named(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        SuspensionStanding standing = act.standing(id);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's suspension", Set.of(id)));
        return new Opened(person, standing);
    }

    @Transactional(readOnly = true)
    public PersonId named(String reference) {
        return people.toOpen(reference);
    }
}
