package org.turnstone.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Erasures;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Membership;
import org.turnstone.person.NamedAmong;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagTold;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The cohort as a list, and the part of it that the reader leads; every name shown is on record as a look. */
@Service
public class ReadCohort {
    /** On one page of the list. */
    public static final int SHOWN = 50;

    /** Of those past their limit, on the page that work begins with. */
    public static final int SHOWN_AT_HOME = 20;

    private final Access access;
    private final FactsThen facts;
    private final CohortMembership cohort;
    private final PersonHeaders people;
    private final NamedAmong names;
    private final RagParameters parameters;
    private final Allocations allocations;
    private final Erasures erased;
    private final AuditTrail trail;
    private final Clock clock;

    ReadCohort(
            Access access,
            FactsThen facts,
            CohortMembership cohort,
            PersonHeaders people,
            NamedAmong names,
            RagParameters parameters,
            Allocations allocations,
            Erasures erased,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.facts = facts;
        this.cohort = cohort;
        this.people = people;
        this.names = names;
        this.parameters = parameters;
        this.allocations = allocations;
        this.erased = erased;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param page from 1 */
    @Transactional
    public CohortList on(LookBack look, CohortFilter filter, int page) {
        access.require(Activity.READ_COHORT);
        return list(look, filter, page, SHOWN, look.isToday() ? ListLook.COHORT : ListLook.COHORT_THEN);
    }

    /** Those whose status has lasted longer than it may, the first of them. */
    @Transactional
    public CohortList pastLimit() {
        access.require(Activity.READ_COHORT);
        LookBack today = LookBack.none(London.today(clock));
        return list(today, CohortFilter.OVER_LIMIT, 1, SHOWN_AT_HOME, ListLook.HOME_PAST_LIMIT);
    }

    /** Those whom the reader leads. */
    @Transactional
    public CohortList mine() {
        Membership reader = access.require(Activity.READ_COHORT);
        LookBack today = LookBack.none(London.today(clock));
        List<PersonId> led = allocations.ledBy(reader.staff(), today.asAt()).stream()
                .map(Allocation::person)
                .toList();
        Map<PersonId, PersonHeader> headers = people.of(led);
        List<CohortLine> lines = lines(List.copyOf(headers.keySet()), headers, today);
        List<CohortStanding> all =
                lines.stream().map(line -> CohortStanding.of(line.now(), null)).toList();
        Map<PersonId, CohortLine> byPerson =
                lines.stream().collect(Collectors.toMap(line -> line.person().person(), Function.identity()));
        List<CohortLine> ordered =
                CohortOrder.page(all, 1, Math.max(1, all.size())).byName(person -> name(headers, person)).stream()
                        .map(standing -> Objects.requireNonNull(byPerson.get(standing.person())))
                        .toList();
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today.asAt());
        CohortTally tally = CohortTally.of(all, limits);
        return recorded(ListLook.HOME_OWN, Map.of(), today, tally, tally, 1, ordered, limits);
    }

    private CohortList list(LookBack look, CohortFilter filter, int asked, int most, ListLook what) {
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(look.asAt());
        List<CohortStanding> all = standings(look);
        List<CohortStanding> kept = kept(all, filter, limits);
        CohortOrder.Page page = CohortOrder.page(kept, asked, most);
        Map<PersonId, PersonHeader> headers =
                people.of(page.near().stream().map(CohortStanding::person).toList());
        List<PersonId> shown = page.byName(person -> name(headers, person)).stream()
                .map(CohortStanding::person)
                .filter(headers::containsKey)
                .toList();
        Map<String, String> detail = new HashMap<>(filter.detail());
        if (page.page() > 1) {
            detail.put("page", Integer.toString(page.page()));
        }
        return recorded(
                what,
                detail,
                look,
                CohortTally.of(all, limits),
                CohortTally.of(kept, limits),
                page.page(),
                lines(shown, headers, look),
                limits);
    }

    /** Of a time when less was known it is worked out from all that was claimed by then. */
    private List<CohortStanding> standings(LookBack look) {
        if (!look.knewLess()) {
            return facts.standings(look.asAt());
        }
        List<PersonId> members = facts.members(look).stream()
                .map(CohortMember::person)
                .distinct()
                .toList();
        return facts.standings(people.of(members).keySet(), look);
    }

    private List<CohortStanding> kept(List<CohortStanding> all, CohortFilter filter, Map<RagStatus, RagLimit> limits) {
        List<CohortStanding> kept =
                all.stream().filter(standing -> filter.keeps(standing, limits)).toList();
        if (filter.named().isEmpty()) {
            return kept;
        }
        Set<PersonId> named =
                names.of(kept.stream().map(CohortStanding::person).collect(Collectors.toSet()), filter.named());
        return kept.stream()
                .filter(standing -> named.contains(standing.person()))
                .toList();
    }

    private static String name(Map<PersonId, PersonHeader> headers, PersonId person) {
        return Optional.ofNullable(headers.get(person)).map(PersonHeader::name).orElse("");
    }

    /** @param shown in the order of the page */
    private List<CohortLine> lines(List<PersonId> shown, Map<PersonId, PersonHeader> headers, LookBack look) {
        Map<PersonId, CohortMember> members = facts.members(shown, look).stream()
                .collect(Collectors.toMap(CohortMember::person, Function.identity()));
        Map<PersonId, RagNow> standing = facts.standing(shown, look);
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

    private CohortList recorded(
            ListLook what,
            Map<String, String> asked,
            LookBack look,
            CohortTally whole,
            CohortTally kept,
            int page,
            List<CohortLine> lines,
            Map<RagStatus, RagLimit> limits) {
        Map<String, String> detail = new HashMap<>(asked);
        detail.putAll(look.detail());
        trail.record(what.at(lines.stream().map(line -> line.member().person()).collect(Collectors.toSet()))
                .with(detail));
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
}
