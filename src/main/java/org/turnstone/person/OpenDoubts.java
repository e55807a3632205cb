package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.person.OpenDoubt.Asked;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Readings of the records that wait for the data steward. Whoever shows them on a page records the consultation. */
@Service
public class OpenDoubts {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final String SELECT = """
            select doubt_id, owner_agency, person_ref, block, reason, since, candidates, evidence, weights, vetoes,
                   would_link, asked_at, asked_note
            from person.doubt where settled_at is null
            """;

    private final Access access;
    private final JdbcClient database;
    private final JsonMapper json;
    private final PersonHeaders headers;
    private final RecordStore records;
    private final HasBecome became;

    OpenDoubts(
            Access access,
            JdbcClient database,
            JsonMapper json,
            PersonHeaders headers,
            RecordStore records,
            HasBecome became) {
        this.access = access;
        this.database = database;
        this.json = json;
        this.headers = headers;
        this.records = records;
        this.became = became;
    }

    private record Row(
            OpenDoubt doubt, List<UUID> candidates, List<String> evidence, List<Double> weights, List<String> vetoes) {}

    /** All of them, the oldest first, with the candidates' ids alone. */
    @Transactional(readOnly = true)
    public List<OpenDoubt> all() {
        access.require(Activity.REVIEW_LINKS);
        return shown(
                database.sql(SELECT + " order by since, owner_agency, person_ref")
                        .query((row, number) -> row(row))
                        .list(),
                Map.of());
    }

    /** @throws NotFound when it is settled by now, or never was */
    @Transactional(readOnly = true)
    public OpenDoubt one(UUID doubt) {
        access.require(Activity.REVIEW_LINKS);
        List<Row> rows = database.sql(SELECT + " and doubt_id = :doubt")
                .param("doubt", doubt)
                .query((row, number) -> row(row))
                .list();
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        Set<PersonId> people = new HashSet<>();
        rows.getFirst().candidates.forEach(person -> people.add(new PersonId(person)));
        people.addAll(became.of(people).values());
        return shown(rows, headers.of(people)).getFirst();
    }

    /** Those of them that are not settled. */
    @Transactional(readOnly = true)
    public Set<UUID> stillOpen(Collection<UUID> some) {
        access.require(Activity.REVIEW_LINKS);
        return new HashSet<>(
                database.sql("select doubt_id from person.doubt where settled_at is null and doubt_id = any(:some)")
                        .param("some", some.toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /**
     * To decide it: until that is done, nothing is linked in this partnership and nobody merged.
     *
     * @throws NotFound when it is settled by now, or never was
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenDoubt toDecide(UUID doubt) {
        records.oneAtATime(access.require(Activity.REVIEW_LINKS).partnership());
        return one(doubt);
    }

    private List<OpenDoubt> shown(List<Row> rows, Map<PersonId, PersonHeader> known) {
        Set<PersonId> people = new HashSet<>();
        rows.forEach(row -> row.candidates.forEach(person -> people.add(new PersonId(person))));
        Map<PersonId, PersonId> merged = became.of(people);
        return rows.stream().map(row -> beside(row, known, merged)).toList();
    }

    /** Someone who has been merged with another since is shown as that other. */
    private static OpenDoubt beside(Row row, Map<PersonId, PersonHeader> known, Map<PersonId, PersonId> merged) {
        Map<PersonId, MayBe> mayBe = new java.util.LinkedHashMap<>();
        for (int place = 0; place < row.candidates.size(); place++) {
            PersonId said = new PersonId(row.candidates.get(place));
            PersonId person = merged.getOrDefault(said, said);
            mayBe.putIfAbsent(
                    person,
                    new MayBe(
                            person,
                            Optional.ofNullable(known.get(person)),
                            at(row.evidence, place, ""),
                            at(row.weights, place, 0.0),
                            at(row.vetoes, place, "")));
        }
        OpenDoubt doubt = row.doubt;
        return new OpenDoubt(
                doubt.id(),
                doubt.agency(),
                doubt.personRef(),
                doubt.says(),
                doubt.reason(),
                doubt.since(),
                new ArrayList<>(mayBe.values()),
                doubt.wouldLink(),
                doubt.asked());
    }

    private static <T> T at(List<T> values, int place, T otherwise) {
        return place < values.size() ? values.get(place) : otherwise;
    }

    private Row row(ResultSet row) throws SQLException {
        OffsetDateTime asked = row.getObject("asked_at", OffsetDateTime.class);
        OpenDoubt doubt = new OpenDoubt(
                row.getObject("doubt_id", UUID.class),
                new AgencyCode(row.getString("owner_agency")),
                row.getString("person_ref"),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)),
                row.getString("reason"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                List.of(),
                row.getBoolean("would_link"),
                asked == null
                        ? Optional.empty()
                        : Optional.of(new Asked(asked.toInstant(), row.getString("asked_note"))));
        return new Row(
                doubt,
                List.of((UUID[]) row.getArray("candidates").getArray()),
                List.of((String[]) row.getArray("evidence").getArray()),
                List.of((Double[]) row.getArray("weights").getArray()),
                List.of((String[]) row.getArray("vetoes").getArray()));
    }
}
