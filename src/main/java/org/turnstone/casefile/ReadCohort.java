package org.turnstone.casefile;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagParameters;
import org.turnstone.rag.RagStatus;
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
    private final CohortParts parts;
    private final PersonHeaders people;
    private final RagParameters parameters;
    private final Allocations allocations;
    private final AuditTrail trail;
    private final Clock clock;

    ReadCohort(
            Access access,
            CohortParts parts,
            PersonHeaders people,
            RagParameters parameters,
            Allocations allocations,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.parts = parts;
        this.people = people;
        this.parameters = parameters;
        this.allocations = allocations;
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
        List<CohortLine> lines = parts.lines(headers, today);
        List<CohortStanding> all =
                lines.stream().map(line -> CohortStanding.of(line.now(), null)).toList();
        Map<PersonId, CohortLine> byPerson =
                lines.stream().collect(Collectors.toMap(line -> line.person().person(), Function.identity()));
        CohortOrder.Page page = CohortOrder.page(all, 1, Math.max(1, all.size()));
        List<CohortLine> ordered = CohortParts.inOrder(page, headers).stream()
                .map(person -> Objects.requireNonNull(byPerson.get(person)))
                .toList();
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today.asAt());
        CohortTally tally = CohortTally.of(all, limits);
        return recorded(ListLook.HOME_OWN, Map.of(), parts.list(today, tally, tally, 1, ordered, limits));
    }

    private CohortList list(LookBack look, CohortFilter filter, int asked, int most, ListLook what) {
        CohortParts.Part part = parts.part(look, filter);
        CohortOrder.Page page = CohortOrder.page(part.kept(), asked, most);
        Map<PersonId, PersonHeader> headers =
                people.of(page.near().stream().map(CohortStanding::person).toList());
        Map<String, String> detail = new HashMap<>(filter.detail());
        if (page.page() > 1) {
            detail.put("page", Integer.toString(page.page()));
        }
        List<CohortLine> lines = parts.lines(CohortParts.inOrder(page, headers), headers, part);
        return recorded(what, detail, parts.list(part, page.page(), lines));
    }

    private CohortList recorded(ListLook what, Map<String, String> asked, CohortList list) {
        Map<String, String> detail = new HashMap<>(asked);
        detail.putAll(list.look().detail());
        trail.record(what.at(list.people()).with(detail));
        return list;
    }
}
