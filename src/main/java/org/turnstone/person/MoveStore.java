package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.BothKeepLists.Changed;
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
    private final DecidableDoubts decidable;

    MoveStore(
            JdbcClient database,
            JsonMapper json,
            RecordStore records,
            KeepRecords keeping,
            CurrentRecords current,
            DecidableDoubts decidable) {
        this.database = database;
        this.json = json;
        this.records = records;
        this.keeping = keeping;
        this.current = current;
        this.decidable = decidable;
    }

    /** A move that has not been undone. */
    record Done(Sort sort, PersonId from, PersonId to, Set<RecordRef> records, Instant at) {
        /** Whether a denial is this move's own. */
        boolean said(Denials.Denial denial) {
            return denial.rule().equals(sort.rule()) && denial.at().equals(at) && records.contains(denial.record());
        }
    }

    Optional<Done> open(UUID move) {
        return database.sql("select * from person.move where move_id = :move and undone_at is null for update")
                .param("move", move)
                .query((row, number) -> done(row))
                .optional();
    }

    /** The merges in force that took some of these records, the newest first. */
    Map<UUID, Done> openMergesOf(Collection<RecordRef> taken) {
        Map<UUID, Done> found = new LinkedHashMap<>();
        chosen("""
                select * from person.move m
                where m.kind = 'MERGE' and m.undone_at is null and exists (
                    select 1 from unnest(:agencies, :refs) as k(agency, ref)
                    where m.records @> jsonb_build_array(jsonb_build_array(k.agency, k.ref)))
                order by m.moved_at desc
                """, taken).query(row -> {
            found.put(row.getObject("move_id", UUID.class), done(row));
        });
        return found;
    }

    /** Whether all that was held of someone has been merged with another after a move. */
    boolean isMergedSince(PersonId person, Instant at) {
        return records.about(List.of(person)).isEmpty()
                && database.sql("""
                        select exists (select 1 from person.move where kind = 'MERGE' and undone_at is null
                                       and person_id = :person and moved_at > :at)
                        """)
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
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

    void atTheWordOf(UUID move, AgencyCode agency) {
        database.sql("update person.move set agency = :agency where move_id = :move")
                .param("agency", agency.value())
                .param("move", move)
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

    /** What a move has changed in the lists of staff, so that undoing it takes that back. */
    void note(UUID move, List<Changed> lists) {
        database.sql("update person.move set lists = :lists::jsonb where move_id = :move")
                .param("lists", json.writeValueAsString(Map.of("changed", lists)))
                .param("move", move)
                .update();
    }

    Instant begun(UUID move) {
        return database.sql("select moved_at from person.move where move_id = :move")
                .param("move", move)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    List<Changed> listsOf(UUID move) {
        return database.sql("select coalesce(lists -> 'changed', '[]')::text from person.move where move_id = :move")
                .param("move", move)
                .query((row, number) -> List.of(json.readValue(row.getString(1), Changed[].class)))
                .single();
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
                madeUp));
        decidable.note(by.partnership(), List.of(step.from(), step.to()), by.staff(), step.at());
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

    private JdbcClient.StatementSpec chosen(String sql, Collection<RecordRef> refs) {
        return database.sql(sql)
                .param(
                        "agencies",
                        refs.stream().map(ref -> ref.agency().value()).toArray(String[]::new))
                .param("refs", refs.stream().map(RecordRef::personRef).toArray(String[]::new));
    }
}
