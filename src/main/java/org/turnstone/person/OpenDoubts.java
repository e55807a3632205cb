package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.linkage.Namesakes;
import org.turnstone.person.DoubtsAsSeen.Seen;
import org.turnstone.person.LinkDecision.Rival;
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
            select doubt_id, owner_agency, person_ref, block, reason, since, candidates, weights, known_people,
                   would_link, asked_at, asked_note
            from person.doubt where settled_at is null
            """;

    private final Access access;
    private final JdbcClient database;
    private final JsonMapper json;
    private final PersonHeaders headers;
    private final RecordStore records;
    private final HasBecome became;
    private final DoubtsAsSeen asSeen;

    OpenDoubts(
            Access access,
            JdbcClient database,
            JsonMapper json,
            PersonHeaders headers,
            RecordStore records,
            HasBecome became,
            DoubtsAsSeen asSeen) {
        this.access = access;
        this.database = database;
        this.json = json;
        this.headers = headers;
        this.records = records;
        this.became = became;
        this.asSeen = asSeen;
    }

    private record Row(OpenDoubt doubt, List<UUID> candidates, List<Double> weights) {}

    /** Those of them that wait, as far as whoever reads may see. */
    @Transactional
    public Map<UUID, OpenDoubt> of(Collection<UUID> some) {
        access.require(Activity.REVIEW_LINKS);
        Map<UUID, OpenDoubt> found = new LinkedHashMap<>();
        shown(database.sql(SELECT + " and doubt_id = any(:some)")
                        .param("some", some.toArray(UUID[]::new))
                        .query((row, number) -> row(row))
                        .list())
                .forEach(doubt -> found.put(doubt.id(), doubt));
        return found;
    }

    /** @throws NotFound when it is settled by now, or never was */
    @Transactional
    public OpenDoubt one(UUID doubt) {
        return Optional.ofNullable(of(List.of(doubt)).get(doubt)).orElseThrow(NotFound::new);
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
        return stillToDecide(doubt).orElseThrow(NotFound::new);
    }

    /** The same; none when it is settled by now, or never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OpenDoubt> stillToDecide(UUID doubt) {
        records.oneAtATime(access.require(Activity.REVIEW_LINKS).partnership());
        return Optional.ofNullable(of(List.of(doubt)).get(doubt));
    }

    private List<OpenDoubt> shown(List<Row> rows) {
        Set<PersonId> people = new HashSet<>();
        rows.forEach(row -> row.candidates.forEach(person -> people.add(new PersonId(person))));
        Map<PersonId, PersonId> merged = became.of(people);
        people.addAll(merged.values());
        Map<UUID, Seen> seen = asSeen.of(rows.stream().map(Row::doubt).toList());
        seen.values().forEach(one -> one.rivals().forEach(rival -> people.add(rival.person())));
        Map<PersonId, PersonHeader> known = headers.of(people);
        return rows.stream()
                .map(row -> beside(row, known, merged, Objects.requireNonNull(seen.get(row.doubt.id()))))
                .toList();
    }

    /**
     * Someone who has been merged with another since is shown as that other. Those noted when it came in whom the reader may
     * not be shown, or of whom nothing they may be shown is like it now, stay as they were noted and are not shown; the others
     * are as they are found now.
     */
    private static OpenDoubt beside(
            Row row, Map<PersonId, PersonHeader> known, Map<PersonId, PersonId> merged, Seen seen) {
        Map<PersonId, Rival> rivals = new LinkedHashMap<>();
        seen.rivals().forEach(rival -> rivals.put(rival.person(), rival));
        Map<PersonId, MayBe> mayBe = new LinkedHashMap<>();
        for (int place = 0; place < row.candidates.size(); place++) {
            PersonId said = new PersonId(row.candidates.get(place));
            PersonId person = merged.getOrDefault(said, said);
            double weight = at(row.weights, place, 0.0);
            Rival rival = rivals.remove(person);
            MayBe noted = rival == null || !known.containsKey(person)
                    ? new MayBe(person, Optional.empty(), "", weight, "", weight)
                    : shown(rival, known, weight);
            mayBe.putIfAbsent(person, noted);
        }
        rivals.values().forEach(rival -> mayBe.putIfAbsent(rival.person(), shown(rival, known, rival.weight())));
        OpenDoubt doubt = row.doubt;
        return new OpenDoubt(
                doubt.id(),
                doubt.agency(),
                doubt.personRef(),
                doubt.says(),
                seen.reason(),
                doubt.since(),
                new ArrayList<>(mayBe.values()),
                seen.namesakes(),
                doubt.wouldLink(),
                doubt.asked());
    }

    private static MayBe shown(Rival rival, Map<PersonId, PersonHeader> known, double weight) {
        return new MayBe(
                rival.person(),
                Optional.ofNullable(known.get(rival.person())),
                rival.evidence(),
                rival.weight(),
                rival.veto(),
                weight);
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
                new Namesakes(row.getInt("known_people"), 0),
                row.getBoolean("would_link"),
                asked == null
                        ? Optional.empty()
                        : Optional.of(new Asked(asked.toInstant(), row.getString("asked_note"))));
        return new Row(doubt, List.of((UUID[]) row.getArray("candidates").getArray()), List.of((Double[])
                row.getArray("weights").getArray()));
    }
}
