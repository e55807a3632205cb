package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The data steward's waiting list, oldest first. */
@Service
public class OpenDoubts {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final int PAGE = 20;
    private static final String SELECT = """
            select doubt_id, owner_agency, person_ref, block, reason, since, candidates, evidence from person.doubt
            where settled_at is null
            """;

    private final Access access;
    private final JdbcClient database;
    private final JsonMapper json;
    private final PersonHeaders headers;
    private final AuditTrail trail;

    OpenDoubts(Access access, JdbcClient database, JsonMapper json, PersonHeaders headers, AuditTrail trail) {
        this.access = access;
        this.database = database;
        this.json = json;
        this.headers = headers;
        this.trail = trail;
    }

    /** @param total how many wait in all */
    public record Waiting(int total, List<OpenDoubt> first) {
        public Waiting {
            first = List.copyOf(first);
        }
    }

    private record Row(OpenDoubt doubt, List<UUID> candidates, List<String> evidence) {}

    @Transactional
    public Waiting waiting() {
        access.require(Activity.REVIEW_LINKS);
        int total = database.sql("select count(*) from person.doubt where settled_at is null")
                .query(Integer.class)
                .single();
        List<Row> rows = database.sql(SELECT + " order by since, owner_agency, person_ref limit :page")
                .param("page", PAGE)
                .query((row, number) -> row(row))
                .list();
        return new Waiting(total, shown(rows));
    }

    /** @throws NotFound when it is settled by now, or never was */
    @Transactional
    public OpenDoubt one(UUID doubt) {
        access.require(Activity.REVIEW_LINKS);
        List<Row> rows = database.sql(SELECT + " and doubt_id = :doubt")
                .param("doubt", doubt)
                .query((row, number) -> row(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return shown(rows).getFirst();
    }

    private List<OpenDoubt> shown(List<Row> rows) {
        Set<PersonId> people = new HashSet<>();
        rows.forEach(row -> row.candidates.forEach(person -> people.add(new PersonId(person))));
        Map<PersonId, PersonHeader> known = headers.of(people);
        trail.record(AuditEntry.of(Operation.CONSULTATION, "Records that wait to be linked", known.keySet()));
        return rows.stream().map(row -> beside(row, known)).toList();
    }

    private static OpenDoubt beside(Row row, Map<PersonId, PersonHeader> known) {
        List<MayBe> mayBe = new ArrayList<>();
        for (int place = 0; place < row.candidates.size(); place++) {
            PersonId person = new PersonId(row.candidates.get(place));
            String evidence = place < row.evidence.size() ? row.evidence.get(place) : "";
            mayBe.add(new MayBe(person, Optional.ofNullable(known.get(person)), evidence));
        }
        OpenDoubt doubt = row.doubt;
        return new OpenDoubt(
                doubt.id(), doubt.agency(), doubt.personRef(), doubt.says(), doubt.reason(), doubt.since(), mayBe);
    }

    private Row row(ResultSet row) throws SQLException {
        OpenDoubt doubt = new OpenDoubt(
                row.getObject("doubt_id", UUID.class),
                new AgencyCode(row.getString("owner_agency")),
                row.getString("person_ref"),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                List.of());
        return new Row(doubt, List.of((UUID[]) row.getArray("candidates").getArray()), List.of((String[])
                row.getArray("evidence").getArray()));
    }
}
