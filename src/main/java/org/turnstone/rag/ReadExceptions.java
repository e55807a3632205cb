package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
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

/**
 * The exceptions for the steering group: everyone over the limit of their status, those first whom no manager has
 * acknowledged. Every name shown is on record as a look.
 */
@Service
public class ReadExceptions {
    /** At most this many people of whom something waits because they are at large; how many there are is said. */
    public static final int SHOWN = 100;

    /** People over their limit on one page. */
    public static final int ON_A_PAGE = 25;

    private final Access access;
    private final OverdueSpells overdue;
    private final RedProposals proposals;
    private final RagParameters parameters;
    private final PersonHeaders people;
    private final Allocations allocations;
    private final AuditTrail trail;
    private final Clock clock;

    ReadExceptions(
            Access access,
            OverdueSpells overdue,
            RedProposals proposals,
            RagParameters parameters,
            PersonHeaders people,
            Allocations allocations,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.overdue = overdue;
        this.proposals = proposals;
        this.parameters = parameters;
        this.people = people;
        this.allocations = allocations;
        this.trail = trail;
        this.clock = clock;
    }

    public record Line(
            PersonHeader person,
            OverdueSpell overdue,
            @Nullable Allocation led) {}

    /** A Red that is proposed and that nobody answered by the end of its day. */
    public record Proposed(
            PersonHeader person,
            RedProposal proposal,
            @Nullable Allocation led) {}

    /** Someone at large whom agencies' records have in custody. */
    public record Inside(
            PersonHeader person,
            AtLargeInCustody both,
            @Nullable Allocation led) {}

    /** The first of a list, and how many there are in all. */
    public record First<T>(int all, List<T> shown) {
        public First {
            shown = List.copyOf(shown);
        }

        static <T> First<T> of(List<T> all) {
            return new First<>(all.size(), all.stream().limit(SHOWN).toList());
        }

        public int left() {
            return all - shown.size();
        }
    }

    /**
     * @param unacknowledged how many no manager has acknowledged
     * @param all how many are over their limit
     * @param page from 1
     * @param lines those of this page, the gravest on the first
     * @param proposed those whose ground the reader may see; on the first page
     * @param inside those of whom the reader may see both; on the first page
     * @param told how each status is told
     */
    public record Exceptions(
            LocalDate day,
            int unacknowledged,
            int all,
            int page,
            List<Line> lines,
            First<Proposed> proposed,
            First<Inside> inside,
            RagTold told,
            boolean mayAcknowledge) {
        public Exceptions {
            lines = List.copyOf(lines);
        }

        Set<PersonId> people() {
            return Stream.of(
                            lines.stream().map(Line::person),
                            proposed.shown().stream().map(Proposed::person),
                            inside.shown().stream().map(Inside::person))
                    .flatMap(each -> each)
                    .map(PersonHeader::person)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param asked the page, from 1; past the last is the last one */
    @Transactional
    public Exceptions today(int asked) {
        access.require(Activity.READ_COHORT);
        OverdueSpells.Overdue today = overdue.today();
        int page = Math.clamp(asked, 1, Math.max(1, (today.all().size() + ON_A_PAGE - 1) / ON_A_PAGE));
        List<PersonId> ids = gravest(today, page);
        RedProposals.Waiting waiting = page == 1 ? proposals.waiting() : RedProposals.Waiting.NONE;
        Map<PersonId, PersonHeader> headers = people.of(Stream.of(
                        ids.stream(),
                        waiting.late().stream().map(RedProposal::person),
                        waiting.inCustody().stream().map(AtLargeInCustody::person))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableSet()));
        Map<PersonId, OverdueSpell> spells = overdue.of(ids);
        Map<PersonId, Allocation> led = allocations.on(headers.keySet(), London.today(clock));
        Exceptions exceptions = new Exceptions(
                London.today(clock),
                today.unacknowledged().size(),
                today.all().size(),
                page,
                ids.stream()
                        .filter(person -> headers.containsKey(person) && spells.containsKey(person))
                        .map(person -> new Line(
                                Objects.requireNonNull(headers.get(person)),
                                Objects.requireNonNull(spells.get(person)),
                                led.get(person)))
                        .toList(),
                First.of(waiting.late().stream()
                        .filter(one -> headers.containsKey(one.person()))
                        .map(one -> new Proposed(
                                Objects.requireNonNull(headers.get(one.person())), one, led.get(one.person())))
                        .toList()),
                inside(waiting, headers, led),
                new RagTold(parameters.everyGround()),
                access.may(Activity.ACKNOWLEDGE_OVERDUE));
        trail.record(ListLook.EXCEPTIONS.at(exceptions.people()));
        return exceptions;
    }

    private static First<Inside> inside(
            RedProposals.Waiting waiting, Map<PersonId, PersonHeader> headers, Map<PersonId, Allocation> led) {
        return First.of(waiting.inCustody().stream()
                .filter(one -> headers.containsKey(one.person()))
                .map(one -> new Inside(Objects.requireNonNull(headers.get(one.person())), one, led.get(one.person())))
                .toList());
    }

    private static List<PersonId> gravest(OverdueSpells.Overdue today, int page) {
        Set<CohortStanding> without = Set.copyOf(today.unacknowledged());
        return Stream.concat(
                        today.unacknowledged().stream(),
                        today.all().stream().filter(standing -> !without.contains(standing)))
                .skip((page - 1L) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .map(CohortStanding::person)
                .toList();
    }

    /** How many wait for the word of whoever acts; none where it is not theirs to give. */
    @Transactional(readOnly = true)
    public int waiting() {
        return access.may(Activity.ACKNOWLEDGE_OVERDUE)
                ? overdue.today().unacknowledged().size()
                : 0;
    }

    /** One person's, for the page on which it is acknowledged; none where nothing is over its limit. */
    public record Opened(PersonHeader person, Optional<OverdueSpell> overdue, RagTold told) {}

    /** @throws NotFound when the reader may not be shown the person */
    @Transactional
    public Opened open(String reference) {
        access.require(Activity.ACKNOWLEDGE_OVERDUE);
        PersonId id = people.toOpen(reference);
        PersonHeader person = people.of(id).orElseThrow(NotFound::new);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Opened a person's status over its limit", Set.of(id)));
        return new Opened(person, overdue.of(id), new RagTold(parameters.everyGround()));
    }
}
