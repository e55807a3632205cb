package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Category;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.person.MoveRecords.Step;
import org.turnstone.person.RecordsMoved.Sort;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The rows of merge and un-merge: the claims, the versions, what is worked out from them, and the list of moves. */
@Component
class MoveStore {
    private static final String CHOSEN = """
            from unnest(:agencies, :refs) as k(agency, ref)
            join person.identity_claim c on c.owner_agency = k.agency and c.person_ref = k.ref and c.kind = 'ASSERTED'
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final RecordStore records;
    private final KeepRecords keeping;
    private final CurrentRecords current;

    MoveStore(JdbcClient database, JsonMapper json, RecordStore records, KeepRecords keeping, CurrentRecords current) {
        this.database = database;
        this.json = json;
        this.records = records;
        this.keeping = keeping;
        this.current = current;
    }

    /** A move that has not been undone. */
    record Done(Sort sort, PersonId from, PersonId to, Set<RecordRef> records, Instant at) {}

    Optional<Done> open(UUID move) {
        return database.sql("select * from person.move where move_id = :move and undone_at is null for update")
                .param("move", move)
                .query((row, number) -> done(row))
                .optional();
    }

    private Done done(ResultSet row) throws SQLException {
        return new Done(
                Sort.valueOf(row.getString("kind")),
                new PersonId(row.getObject("person_id", UUID.class)),
                new PersonId(row.getObject("to_person", UUID.class)),
                Arrays.stream(json.readValue(row.getString("records"), String[][].class))
                        .map(pair -> new RecordRef(new AgencyCode(pair[0]), pair[1]))
                        .collect(Collectors.toCollection(HashSet::new)),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }

    /** The earliest moment since which one of these records has stood where it stands now. */
    Instant standingSince(List<RecordRef> refs) {
        return chosen("""
                select min(recorded_at) from (
                    select distinct on (c.owner_agency, c.person_ref) c.recorded_at
                """ + CHOSEN + " order by c.owner_agency, c.person_ref, c.claim_number desc) as now", refs)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** Of whom all these records were before a merge brought them here; nobody while that person has other records. */
    Optional<PersonId> cameFrom(PersonId from, List<RecordRef> refs) {
        List<UUID> before = chosen("""
                select distinct before.person_id from (
                    select distinct on (c.owner_agency, c.person_ref) c.*
                """ + CHOSEN + """
                    order by c.owner_agency, c.person_ref, c.claim_number desc) as now
                left join lateral (
                    select b.person_id from person.identity_claim b
                    where now.rule = 'merge' and b.owner_agency = now.owner_agency and b.person_ref = now.person_ref
                      and b.kind = 'ASSERTED' and b.claim_number < now.claim_number
                    order by b.claim_number desc limit 1) as before on true
                """, refs)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
        return before.size() != 1
                        || before.getFirst() == null
                        || before.getFirst().equals(from.value())
                ? Optional.empty()
                : Optional.of(new PersonId(before.getFirst()))
                        .filter(person -> records.about(List.of(person)).isEmpty());
    }

    PersonId someoneNew() {
        return keeping.someoneNew(Acting.required().partnership());
    }

    void begin(Step step, List<RecordRef> refs, Membership by) {
        database.sql("""
                insert into person.move (move_id, partnership_id, kind, person_id, to_person, records, reason, moved_by, moved_at)
                values (:move, :partnership, :kind, :from, :to, :records::jsonb, :reason, :by, :at)
                """)
                .param("move", step.move())
                .param("partnership", by.partnership().value())
                .param("kind", step.sort().name())
                .param("from", step.from().value())
                .param("to", step.to().value())
                .param(
                        "records",
                        json.writeValueAsString(refs.stream()
                                .map(ref -> List.of(ref.agency().value(), ref.personRef()))
                                .toList()))
                .param("reason", step.reason())
                .param("by", by.staff().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void close(UUID move, Membership by, Instant at, String reason) {
        database.sql("""
                update person.move set undone_by = :by, undone_at = :at, undone_reason = :reason where move_id = :move
                """)
                .param("move", move)
                .param("by", by.staff().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .update();
    }

    /** New claims, the versions with them, and what is worked out from both. */
    boolean carry(Step step, List<RecordSays> out, Membership by) {
        List<RecordRef> refs = out.stream().map(RecordSays::ref).toList();
        claim(step, refs, "ASSERTED", step.to(), by);
        if (step.sort() != Sort.MERGE && step.sort() != Sort.UNMERGE_UNDONE) {
            claim(step, refs, "DENIED", step.from(), by);
        }
        chosen("""
                update person.version v set person_id = :to from unnest(:agencies, :refs) as k(agency, ref)
                where v.partnership_id = :partnership and v.owner_agency = k.agency and v.person_ref = k.ref
                  and v.person_id = :from
                """, refs)
                .param("partnership", by.partnership().value())
                .param("from", step.from().value())
                .param("to", step.to().value())
                .update();
        boolean madeUp = records.madeUp(by.partnership());
        Map<List<String>, List<RecordSays>> byKind = out.stream()
                .collect(Collectors.groupingBy(record -> List.of(record.agency().value(), record.category())));
        byKind.forEach((kind, some) -> current.workOut(
                new RecordSource(
                        by.partnership(),
                        new AgencyCode(kind.getFirst()),
                        Category.valueOf(kind.getLast()),
                        by.staff(),
                        step.at()),
                some.stream().map(RecordSays::personRef).toList(),
                Set.of(),
                madeUp));
        return true;
    }

    private void claim(Step step, List<RecordRef> refs, String kind, PersonId about, Membership by) {
        chosen("""
                insert into person.identity_claim (partnership_id, person_id, owner_agency, person_ref, reference, rule, reason,
                                                   decided_by, recorded_at, kind)
                select p.partnership_id, p.person_id, k.agency, k.ref, p.reference, :rule, :reason, :by, :at, :kind
                from unnest(:agencies, :refs) as k(agency, ref) join person.person p on p.person_id = :about
                order by k.agency, k.ref
                """, refs)
                .param("rule", step.sort().rule())
                .param("reason", step.reason())
                .param("by", by.staff().value())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("kind", kind)
                .param("about", about.value())
                .update();
    }

    private JdbcClient.StatementSpec chosen(String sql, List<RecordRef> refs) {
        return database.sql(sql)
                .param(
                        "agencies",
                        refs.stream().map(ref -> ref.agency().value()).toArray(String[]::new))
                .param("refs", refs.stream().map(RecordRef::personRef).toArray(String[]::new));
    }
}
