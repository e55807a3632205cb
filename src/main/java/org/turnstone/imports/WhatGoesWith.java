package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.PersonId;

/** What would follow records to another person: rows by kind, as far as whoever asks may see them, and the files they came in. */
@Service
public class WhatGoesWith {
    private final Kinds kinds;
    private final SourceRows source;
    private final ClaimRows claims;
    private final JdbcClient database;
    private final WorkOut facts;

    WhatGoesWith(Kinds kinds, SourceRows source, ClaimRows claims, JdbcClient database, WorkOut facts) {
        this.kinds = kinds;
        this.source = source;
        this.claims = claims;
        this.database = database;
        this.facts = facts;
    }

    public record Rows(String kind, int count) {}

    public record BroughtIn(String agency, String kind, String file, String by, Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public List<Rows> rows(PersonId person, Collection<RecordRef> records) {
        Map<String, List<SourceRows.Key>> byKind =
                facts.fromAllClaims(Set.of(), () -> source.ofRecords(person, records)).stream()
                        .collect(Collectors.groupingBy(SourceRows.Key::kind));
        List<Rows> rows = new ArrayList<>();
        for (Extract extract : kinds.all()) {
            int seen = extract.claims()
                    .map(table -> claims.seen(table, person, byKind.getOrDefault(extract.kind(), List.of())))
                    .orElse(0);
            if (seen > 0) {
                rows.add(new Rows(extract.kind(), seen));
            }
        }
        return rows;
    }

    /** Files of these agencies' lists of people that said something of these records, the newest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<BroughtIn> runs(Collection<RecordRef> records) {
        return facts.fromAllClaims(
                Set.of(),
                () -> database.sql("""
                select distinct r.agency, r.kind, r.file_name, r.requester, r.started_at
                from unnest(:agencies, :refs) as k(agency, ref)
                join person.version v on v.owner_agency = k.agency and v.person_ref = k.ref
                join imports.run r on r.partnership_id = v.partnership_id and r.agency = v.owner_agency
                     and r.started_at = v.recorded_at
                order by r.started_at desc limit 20
                """)
                        .param(
                                "agencies",
                                records.stream()
                                        .map(record -> record.agency().value())
                                        .toArray(String[]::new))
                        .param(
                                "refs",
                                records.stream().map(RecordRef::personRef).toArray(String[]::new))
                        .query((row, number) -> broughtIn(row))
                        .list());
    }

    private static BroughtIn broughtIn(ResultSet row) throws SQLException {
        return new BroughtIn(
                row.getString("agency"),
                row.getString("kind"),
                row.getString("file_name"),
                row.getString("requester"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
