package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Works out the current row of a record from all that was said of it and from the claim that says who it is. */
@Component
class CurrentRecords {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final FindableRecords findable;
    private final CountedAs counted;
    private final RecordStore records;

    CurrentRecords(
            JdbcClient database, JsonMapper json, FindableRecords findable, CountedAs counted, RecordStore records) {
        this.database = database;
        this.json = json;
        this.findable = findable;
        this.counted = counted;
        this.records = records;
    }

    void workOut(RecordSource source, Collection<String> refs, boolean madeUp) {
        workOut(source, refs, records.of(source, refs), Set.of(), madeUp);
    }

    /**
     * @param before the records as they stand, by their references
     * @param newPeople people of whom there is no record yet but those worked out now
     */
    void workOut(
            RecordSource source,
            Collection<String> refs,
            Map<String, RecordSays> before,
            Set<PersonId> newPeople,
            boolean madeUp) {
        Map<String, List<Version>> versions = new HashMap<>();
        versionsInForce(source, refs)
                .forEach(version -> versions.computeIfAbsent(version.personRef, none -> new ArrayList<>())
                        .add(version));
        List<Current> changed = new ArrayList<>();
        Set<PersonId> people = new HashSet<>();
        versions.forEach((ref, all) -> {
            Current now = current(source, ref, all, before.get(ref));
            if (!now.sameAs(before.get(ref))) {
                changed.add(now);
                people.add(now.person);
            }
            if (before.get(ref) != null && !before.get(ref).person().equals(now.person)) {
                people.add(before.get(ref).person());
            }
        });
        if (!changed.isEmpty()) {
            write(source, changed, before.keySet());
            findable.file(source, changed, before.keySet(), madeUp);
            counted.workOut(source, people, made(source, changed, newPeople));
        }
    }

    /** One version of a record, of the person its newest claim names. */
    private record Version(
            String personRef,
            PersonId person,
            PersonBlock.At at,
            @Nullable String category,
            @Nullable String handling,
            boolean withdrawn) {}

    /** A record as it stands now. */
    record Current(
            UUID recordId,
            String personRef,
            PersonId person,
            PersonBlock block,
            String category,
            @Nullable String handling,
            Instant saidAt,
            boolean withdrawn) {
        boolean sameAs(@Nullable RecordSays before) {
            return before != null
                    && before.person().equals(person)
                    && before.block().equals(block)
                    && before.category().equals(category)
                    && before.withdrawn() == withdrawn
                    && !before.saidAt().isBefore(saidAt);
        }
    }

    private static Current current(
            RecordSource source, String ref, List<Version> versions, @Nullable RecordSays before) {
        List<Version> newestFirst = versions.stream()
                .sorted(Comparator.<Version, Instant>comparing(version -> version.at.time())
                        .thenComparing(version -> version.at.digest())
                        .reversed())
                .toList();
        List<Version> lists =
                newestFirst.stream().filter(version -> version.category != null).toList();
        return new Current(
                before == null ? idOf(source, ref) : before.recordId(),
                ref,
                newestFirst.getFirst().person,
                PersonBlock.merged(versions.stream().map(Version::at).toList()),
                lists.isEmpty() ? source.usual().name() : String.valueOf(lists.getFirst().category),
                lists.isEmpty() ? null : lists.getFirst().handling,
                newestFirst.getFirst().at.time(),
                !lists.isEmpty() && lists.getFirst().withdrawn);
    }

    /** The same whenever the record is worked out anew; the partnership's own id keeps others from guessing it. */
    private static UUID idOf(RecordSource source, String ref) {
        String named = source.partnership().value() + "|" + source.agency().value() + "|" + ref;
        return UUID.nameUUIDFromBytes(named.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private List<Version> versionsInForce(RecordSource source, Collection<String> refs) {
        return database.sql("""
                select v.* from person.version v
                where v.partnership_id = :partnership and v.owner_agency = :agency and v.person_ref = any(:refs)
                  and v.person_id = (select c.person_id from person.identity_claim c
                                     where c.partnership_id = v.partnership_id and c.owner_agency = v.owner_agency
                                       and c.person_ref = v.person_ref and c.kind = 'ASSERTED'
                                     order by c.claim_number desc limit 1)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", refs.toArray(String[]::new))
                .query((row, number) -> version(row))
                .list();
    }

    private Version version(ResultSet row) throws SQLException {
        boolean withdrawn = row.getBoolean("withdrawn");
        return new Version(
                row.getString("person_ref"),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonBlock.At(
                        row.getObject("source_updated_at", OffsetDateTime.class).toInstant(),
                        row.getString("digest"),
                        row.getBoolean("whole") && !withdrawn,
                        PersonBlock.of(json.readValue(row.getString("block"), VALUES))),
                row.getString("category"),
                row.getString("handling"),
                withdrawn);
    }

    private static List<RecordSays> made(RecordSource source, List<Current> changed, Set<PersonId> newPeople) {
        return changed.stream()
                .filter(now -> newPeople.contains(now.person))
                .map(now -> new RecordSays(
                        now.recordId,
                        now.person,
                        source.agency(),
                        now.personRef,
                        now.category,
                        now.saidAt,
                        now.withdrawn,
                        now.block))
                .toList();
    }

    /** New and changed rows apart: a statement that may do either has each row pass the rules for readers as well. */
    private void write(RecordSource source, List<Current> changed, Set<String> known) {
        List<Map<String, Object>> rows =
                changed.stream().map(CurrentRecords::row).toList();
        List<Map<String, Object>> fresh = rows.stream()
                .filter(row -> !known.contains(String.valueOf(row.get("person_ref"))))
                .toList();
        List<Map<String, Object>> other = rows.stream()
                .filter(row -> known.contains(String.valueOf(row.get("person_ref"))))
                .toList();
        if (!fresh.isEmpty()) {
            database.sql(INSERT)
                    .param("partnership", source.partnership().value())
                    .param("agency", source.agency().value())
                    .param("rows", json.writeValueAsString(fresh))
                    .update();
        }
        if (!other.isEmpty()) {
            database.sql(UPDATE).param("rows", json.writeValueAsString(other)).update();
            database.sql("delete from person.nhs_number where record_id = any(:records)")
                    .param("records", changed.stream().map(Current::recordId).toArray(UUID[]::new))
                    .update();
        }
        List<Map<String, Object>> withNhs =
                rows.stream().filter(row -> row.containsKey("nhs")).toList();
        if (withNhs.isEmpty()) {
            return;
        }
        database.sql("""
                insert into person.nhs_number (record_id, partnership_id, person_id, owner_agency, handling, nhs)
                select r.record_id, :partnership, r.person_id, :agency, r.handling, r.nhs
                from jsonb_to_recordset(:rows::jsonb) as r(record_id uuid, person_id uuid, handling text, nhs text)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("rows", json.writeValueAsString(withNhs))
                .update();
    }

    private static Map<String, Object> row(Current now) {
        Map<String, Object> row = new HashMap<>(now.block.said());
        row.put("record_id", now.recordId);
        row.put("person_id", now.person.value());
        row.put("person_ref", now.personRef);
        row.put("aliases", now.block.aliases());
        row.put("category", now.category);
        if (now.handling != null) {
            row.put("handling", now.handling);
        }
        row.put("said_at", now.saidAt.toString());
        row.put("withdrawn", now.withdrawn);
        return row;
    }

    private static final String COLUMNS = """
            record_id, person_id, person_ref, category, handling, pnc, cro, crn, noms, yot_ref, forename, middle_names,
            surname, aliases, date_of_birth, sex, ethnicity, postcode, address, phone, email, language, disability,
            said_at, withdrawn""";

    private static final String ROWS = """
            jsonb_to_recordset(:rows::jsonb) as r(record_id uuid, person_id uuid, person_ref text, category text,
                handling text, pnc text, cro text, crn text, noms text, yot_ref text, forename text, middle_names text,
                surname text, aliases text[], date_of_birth date, sex text, ethnicity text, postcode text, address text,
                phone text, email text, language text, disability text, said_at timestamptz, withdrawn boolean)
            """;

    private static final String INSERT =
            "insert into person.record (partnership_id, owner_agency, %1$s) select :partnership, :agency, %1$s from %2$s"
                    .formatted(COLUMNS, ROWS);

    private static final String UPDATE =
            "update person.record set (%s) = (%s) from %s where record.record_id = r.record_id"
                    .formatted(COLUMNS, COLUMNS.replaceAll("([a-z_]+)", "r.$1"), ROWS);
}
