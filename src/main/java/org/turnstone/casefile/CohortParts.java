package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Erasures;
import org.turnstone.person.NamedAmong;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortAsSeen;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagTold;
import org.turnstone.shared.PersonId;

/** What list and board of the cohort have in common: whom a filter keeps of those shown, and what is told of some of them. */
@Component
class CohortParts {
    private final FactsThen facts;
    private final PersonHeaders people;
    private final NamedAmong names;
    private final RagParameters parameters;
    private final CohortMembership cohort;
    private final Erasures erased;

    CohortParts(
            FactsThen facts,
            PersonHeaders people,
            NamedAmong names,
            RagParameters parameters,
            CohortMembership cohort,
            Erasures erased) {
        this.facts = facts;
        this.people = people;
        this.names = names;
        this.parameters = parameters;
        this.cohort = cohort;
        this.erased = erased;
    }

    /**
     * The cohort as the reader may see it, before anybody's name is read.
     *
     * @param kept whom the filter lets through
     */
    record Part(LookBack look, CohortAsSeen seen, List<CohortStanding> kept, Map<RagStatus, RagLimit> limits) {
        CohortTally whole() {
            return CohortTally.of(seen.all(), limits);
        }

        CohortTally tally() {
            return CohortTally.of(kept, limits);
        }
    }

    Part part(LookBack look, CohortFilter filter) {
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(look.asAt());
        CohortAsSeen seen = seen(look);
        return new Part(look, seen, kept(seen.all(), filter, limits, look), limits);
    }

    /** Of a time when less was known it is worked out from all that was claimed by then. */
    private CohortAsSeen seen(LookBack look) {
        if (!look.knewLess()) {
            return facts.standings(look.asAt());
        }
        List<PersonId> members = facts.members(look).stream()
                .map(CohortMember::person)
                .distinct()
                .toList();
        return facts.standings(people.of(members).keySet(), look);
    }

    private List<CohortStanding> kept(
            List<CohortStanding> all, CohortFilter filter, Map<RagStatus, RagLimit> limits, LookBack look) {
        List<CohortStanding> kept = ofGroup(
                all.stream().filter(standing -> filter.keeps(standing, limits)).toList(), filter, look);
        if (filter.named().isEmpty()) {
            return kept;
        }
        Set<PersonId> named =
                names.of(kept.stream().map(CohortStanding::person).collect(Collectors.toSet()), filter.named());
        return kept.stream()
                .filter(standing -> named.contains(standing.person()))
                .toList();
    }

    private List<CohortStanding> ofGroup(List<CohortStanding> all, CohortFilter filter, LookBack look) {
        Optional<CohortGroup> group = CohortGroup.on(look.asAt()).stream()
                .filter(one -> one.code().equals(filter.group()))
                .findFirst();
        if (group.isEmpty()) {
            return all;
        }
        List<PersonId> asked = all.stream().map(CohortStanding::person).toList();
        Map<PersonId, PersonHeader> headers = people.of(asked);
        Map<PersonId, CohortMember> members = members(asked, look);
        return all.stream()
                .filter(one -> headers.containsKey(one.person()) && members.containsKey(one.person()))
                .filter(one -> group.get()
                        .test()
                        .holds(
                                Objects.requireNonNull(members.get(one.person())),
                                Objects.requireNonNull(headers.get(one.person())),
                                look.asAt()))
                .toList();
    }

    /** Those of a page whose records have a name for the reader, in its order. */
    static List<PersonId> inOrder(CohortOrder.Page page, Map<PersonId, PersonHeader> headers) {
        return page
                .byName(person -> Optional.ofNullable(headers.get(person))
                        .map(PersonHeader::name)
                        .orElse(""))
                .stream()
                .map(CohortStanding::person)
                .filter(headers::containsKey)
                .toList();
    }

    CohortList list(Part part, int page, List<CohortLine> lines) {
        return list(part.look(), part.whole(), part.tally(), page, lines, part.limits());
    }

    CohortList list(
            LookBack look,
            CohortTally whole,
            CohortTally kept,
            int page,
            List<CohortLine> lines,
            Map<RagStatus, RagLimit> limits) {
        return new CohortList(
                look,
                whole,
                kept,
                page,
                lines,
                limits,
                new RagTold(parameters.everyGround()),
                look.isToday() ? Optional.empty() : cohort.onRecordSince(),
                look.isToday() ? List.of() : erased.daysSince(look.asAt()));
    }

    /** @param shown in the order of the page */
    List<CohortLine> lines(List<PersonId> shown, Map<PersonId, PersonHeader> headers, Part part) {
        return lines(shown, headers, part.look(), facts.standing(shown, part.look(), part.seen()));
    }

    List<CohortLine> lines(Map<PersonId, PersonHeader> headers, LookBack look) {
        List<PersonId> shown = List.copyOf(headers.keySet());
        return lines(shown, headers, look, facts.standing(shown, look));
    }

    private List<CohortLine> lines(
            List<PersonId> shown, Map<PersonId, PersonHeader> headers, LookBack look, Map<PersonId, RagNow> standing) {
        Map<PersonId, CohortMember> members = members(shown, look);
        Map<PersonId, Allocation> led = facts.led(shown, look);
        Map<PersonId, LocalDate> atLarge = facts.atLarge(shown, look);
        return shown.stream()
                .filter(members::containsKey)
                .map(person -> new CohortLine(
                        Objects.requireNonNull(headers.get(person)),
                        Objects.requireNonNull(members.get(person)),
                        Objects.requireNonNull(standing.get(person)),
                        led.get(person),
                        atLarge.get(person)))
                .toList();
    }

    private Map<PersonId, CohortMember> members(Collection<PersonId> shown, LookBack look) {
        return facts.members(shown, look).stream().collect(Collectors.toMap(CohortMember::person, Function.identity()));
    }
}
