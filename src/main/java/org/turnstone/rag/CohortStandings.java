package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.imports.Claims;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** Readings of how the whole cohort stands, at the cost of what a list counts and orders by. */
@Service
public class CohortStandings {
    private final JdbcTemplate database;
    private final CohortMembership cohort;
    private final Allocations allocations;
    private final RagHistory history;

    CohortStandings(JdbcTemplate database, CohortMembership cohort, Allocations allocations, RagHistory history) {
        this.database = database;
        this.cohort = cohort;
        this.allocations = allocations;
        this.history = history;
    }

    /**
     * Everyone on the cohort on a day whom the reader may be shown by a record, in no order. Those of whom something is hidden
     * from the reader are worked out from what is not.
     */
    @Transactional(readOnly = true)
    public CohortAsSeen on(LocalDate day) {
        Set<PersonId> inPart = new HashSet<>();
        List<CohortStanding> all = new ArrayList<>();
        database.query(
                "select * from rag.cohort_on(?)",
                (RowCallbackHandler) row -> {
                    PersonId person = new PersonId(row.getObject("person_id", UUID.class));
                    if (row.getBoolean("in_part")) {
                        inPart.add(person);
                    } else {
                        all.add(standing(person, row, day));
                    }
                },
                day);
        if (inPart.isEmpty()) {
            return new CohortAsSeen(all, Map.of());
        }
        CohortAsSeen known = known(inPart, day, Claims.NOW);
        all.addAll(known.all());
        return new CohortAsSeen(all, known.workedOut());
    }

    /** Those of these people who were on the cohort on a day, as it was known at a moment, in no order. */
    @Transactional(readOnly = true)
    public CohortAsSeen onAsKnownAt(Collection<PersonId> people, LocalDate day, Instant moment) {
        return known(people, day, Claims.at(moment));
    }

    private CohortAsSeen known(Collection<PersonId> people, LocalDate day, OffsetDateTime at) {
        Set<PersonId> members = cohort.known(people, at).values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.period().holds(day))
                .map(CohortMember::person)
                .collect(Collectors.toUnmodifiableSet());
        Map<PersonId, Allocation> led = allocations.on(members, day, at);
        Map<PersonId, RagNow> workedOut = history.on(members, day, at);
        return new CohortAsSeen(
                workedOut.values().stream()
                        .map(now -> CohortStanding.of(
                                now,
                                Optional.ofNullable(led.get(now.person()))
                                        .map(Allocation::leadAgency)
                                        .orElse(null)))
                        .toList(),
                workedOut);
    }

    private static CohortStanding standing(PersonId person, ResultSet row, LocalDate day) throws SQLException {
        String status = row.getString("status");
        String lead = row.getString("lead_agency");
        return new CohortStanding(
                person,
                day,
                status == null ? null : RagStatus.valueOf(status),
                row.getObject("status_from", LocalDate.class),
                row.getObject("custody_from", LocalDate.class),
                lead == null ? null : new AgencyCode(lead));
    }
}
