package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.linkage.NameCounts;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** Readings of records, as far as whoever acts may be shown them. */
@Component
class RecordStore {
    private static final List<String> SAID = Stream.of(PersonBlock.FIELDS, PersonBlock.MORE_FIELDS)
            .flatMap(List::stream)
            .toList();
    /** The first column after those that every record has. */
    private static final int BEFORE = 8;

    private static final int FEW = 10;

    private static final String SELECT =
            SAID.stream().map(RecordStore::column).collect(Collectors.joining(", ", """
            select r.record_id, r.person_id, r.owner_agency, r.person_ref, r.category, r.said_at, r.withdrawn,
            """, """

            from person.record r left join person.nhs_number n on n.record_id = r.record_id
            """));

    private final JdbcClient database;
    private final Set<PartnershipId> knowsEnough = ConcurrentHashMap.newKeySet();

    RecordStore(JdbcClient database) {
        this.database = database;
    }

    private static String column(String said) {
        return switch (said) {
            case "aliases" -> "array_to_string(r.aliases, ';') as aliases";
            case "nhs" -> "n.nhs";
            default -> "r." + said;
        };
    }

    /** Two imports at once would each make the same person: linking is done by one at a time in a partnership. */
    void oneAtATime(PartnershipId partnership) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", lockName(partnership))
                .query(String.class)
                .single();
    }

    /**
     * Linking is this caller's until the transaction ends, for which few records are asked about by plans made once: to plan
     * each statement anew takes longer than to run it.
     *
     * @return whether the partnership is made up
     */
    boolean toLink(PartnershipId partnership, int several) {
        return database.sql("""
                select made_up, set_config('plan_cache_mode', :plans, true),
                       pg_advisory_xact_lock(hashtextextended(:name, 0))::text
                from partnership.partnership where partnership_id = :partnership
                """)
                .param("plans", several > FEW ? "auto" : "force_generic_plan")
                .param("name", lockName(partnership))
                .param("partnership", partnership.value())
                .query((row, number) -> row.getBoolean("made_up"))
                .single();
    }

    private static String lockName(PartnershipId partnership) {
        return "person.link " + partnership.value();
    }

    boolean madeUp(PartnershipId partnership) {
        return database.sql("select made_up from partnership.partnership where partnership_id = :partnership")
                .param("partnership", partnership.value())
                .query(Boolean.class)
                .single();
    }

    Map<String, RecordSays> of(RecordSource source, Collection<String> refs) {
        Map<String, RecordSays> found = new HashMap<>();
        database.sql(SELECT + """
                where r.partnership_id = :partnership and r.owner_agency = :agency and r.person_ref = any(:refs)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", refs.toArray(String[]::new))
                .query((row, number) -> says(row))
                .list()
                .forEach(record -> found.put(record.personRef(), record));
        return found;
    }

    /** Those of an agency's references that stand for somebody. */
    List<RecordSays> of(Collection<RecordRef> refs) {
        return database.sql(SELECT + """
                join unnest(:agencies, :refs) as k(agency, ref) on r.owner_agency = k.agency and r.person_ref = k.ref
                where r.partnership_id = partnership.my_partnership()
                """)
                .param(
                        "agencies",
                        refs.stream().map(ref -> ref.agency().value()).toArray(String[]::new))
                .param("refs", refs.stream().map(RecordRef::personRef).toArray(String[]::new))
                .query((row, number) -> says(row))
                .list();
    }

    List<RecordSays> about(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return database.sql(SELECT + " where r.person_id = any(:people) order by r.owner_agency, r.person_ref")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> says(row))
                .list();
    }

    Map<Long, Set<PersonId>> filedUnder(PartnershipId partnership, Set<Long> keys) {
        Map<Long, Set<PersonId>> filed = new HashMap<>();
        if (!keys.isEmpty()) {
            database.sql("""
                    select distinct key, person_id from person.match_key
                    where partnership_id = :partnership and key = any(:keys)
                    """)
                    .param("partnership", partnership.value())
                    .param("keys", keys.toArray(Long[]::new))
                    .query(row -> {
                        filed.computeIfAbsent(row.getLong("key"), none -> new HashSet<>())
                                .add(new PersonId(row.getObject("person_id", UUID.class)));
                    });
        }
        return filed;
    }

    record Filed(long key, UUID record, PersonId person) {}

    List<Filed> recordsUnder(PartnershipId partnership, Set<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : database.sql("""
                        select key, record_id, person_id from person.match_key
                        where partnership_id = :partnership and key = any(:keys)
                        """)
                        .param("partnership", partnership.value())
                        .param("keys", keys.toArray(Long[]::new))
                        .query((row, number) -> new Filed(
                                row.getLong("key"),
                                row.getObject("record_id", UUID.class),
                                new PersonId(row.getObject("person_id", UUID.class))))
                        .list();
    }

    /** Those of some records that may be shown. */
    Set<UUID> shown(Collection<UUID> some) {
        return new HashSet<>(database.sql("select record_id from person.record where record_id = any(:some)")
                .param("some", some.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /**
     * Who is filed under which key, how many people bear each name, by its key, and how many people there are at most.
     *
     * @param bearers may be added to
     */
    record Filings(Map<Long, Set<PersonId>> filed, Map<Long, Integer> bearers, int knownAtMost) {}

    Filings filings(PartnershipId partnership, Set<Long> keys, Set<Long> names) {
        Map<Long, Set<PersonId>> filed = new HashMap<>();
        Map<Long, Integer> bearers = new HashMap<>();
        AtomicInteger atMost = new AtomicInteger();
        database.sql("""
                select distinct key, person_id, null::bigint as bearers, null::bigint as claims from person.match_key
                where partnership_id = :partnership and key = any(:keys)
                union all
                select key, null, count(distinct person_id), null from person.match_key
                where partnership_id = :partnership and key = any(:names) group by key
                union all
                select null, null, null, max(claim_number) from person.identity_claim
                """)
                .param("partnership", partnership.value())
                .param("keys", keys.toArray(Long[]::new))
                .param("names", names.toArray(Long[]::new))
                .query(row -> {
                    UUID person = row.getObject("person_id", UUID.class);
                    long key = row.getLong("key");
                    if (row.wasNull()) {
                        atMost.set(row.getInt("claims"));
                    } else if (person == null) {
                        bearers.put(key, row.getInt("bearers"));
                    } else {
                        filed.computeIfAbsent(key, none -> new HashSet<>()).add(new PersonId(person));
                    }
                });
        return new Filings(filed, bearers, atMost.get());
    }

    /** In how many records each word is among the names, counted no further than matters. */
    Map<String, Integer> havingWord(PartnershipId partnership, Set<String> words) {
        Map<String, Integer> having = new HashMap<>();
        database.sql("""
                select w.word,
                       (select count(*) from (select from person.record_word r
                                              where r.word_id = w.word_id limit :several) few) as records
                from person.name_word w where w.partnership_id = :partnership and w.word = any(:words)
                """)
                .param("several", NameCounts.SEVERAL)
                .param("partnership", partnership.value())
                .param("words", words.toArray(String[]::new))
                .query(row -> {
                    having.put(row.getString("word"), row.getInt("records"));
                });
        return having;
    }

    /** No more people than this are known: each was made by a claim. Counting them would take longer than a link may. */
    int knownAtMost() {
        return database.sql("select coalesce(max(claim_number), 0) from person.identity_claim")
                .query(Integer.class)
                .single();
    }

    /** As many as first names are counted among, or none where there are fewer; seen once, that is not counted again. */
    int knownAtLeast(PartnershipId partnership, int atMost) {
        if (atMost >= NameCounts.ENOUGH_KNOWN && !knowsEnough.contains(partnership)) {
            int people = database.sql("""
                    select count(*) from (select from person.person where partnership_id = :partnership limit :enough) few
                    """)
                    .param("partnership", partnership.value())
                    .param("enough", NameCounts.ENOUGH_KNOWN)
                    .query(Integer.class)
                    .single();
            if (people >= NameCounts.ENOUGH_KNOWN) {
                knowsEnough.add(partnership);
            }
        }
        return knowsEnough.contains(partnership) ? NameCounts.ENOUGH_KNOWN : 0;
    }

    private RecordSays says(ResultSet row) throws SQLException {
        NavigableMap<String, String> said = new TreeMap<>();
        for (int field = 0; field < SAID.size(); field++) {
            String value = row.getString(BEFORE + field);
            if (value != null && !value.isEmpty()) {
                said.put(SAID.get(field), value);
            }
        }
        return new RecordSays(
                row.getObject("record_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyCode(row.getString("owner_agency")),
                row.getString("person_ref"),
                row.getString("category"),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("withdrawn"),
                new PersonBlock(said));
    }
}
