package org.turnstone.person;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.turnstone.linkage.NameWords;

/**
 * Makes people for benchmarks straight into the tables that linking and search read, filed as linking would file them. The
 * same seed makes the same people. Runs in a transaction of the import job.
 */
public final class ManyPeople {
    private static final int BATCH = 5_000;
    private static final int RADIX = 25;
    private static final String LETTERS = "BCDFGHJKMNPQRTVWXY2346789";
    private static final MadeUpNames NAMES = new MadeUpNames();

    private final Connection database;
    private final UUID partnership;
    private final Map<String, Long> words = new HashMap<>();

    public ManyPeople(Connection database, UUID partnership) {
        this.database = database;
        this.partnership = partnership;
    }

    /** One record each, from the police. */
    public void make(long seed, int from, int count) throws SQLException {
        for (int start = from; start < from + count; start += BATCH) {
            List<Made> batch = new ArrayList<>();
            for (int number = start; number < Math.min(from + count, start + BATCH); number++) {
                batch.add(made(seed, number));
            }
            keep(batch);
        }
    }

    /** As an agency would say of the person with a number: the source of rows that link to them. */
    public static Map<String, String> said(long seed, int number) {
        return said(new Random(seed * 1_000_003 + number), number);
    }

    /** A reference that nobody else has: a number written in the letters of references. */
    public static String reference(int number) {
        StringBuilder made = new StringBuilder();
        int left = number;
        for (int place = 0; place < 5; place++) {
            made.append(LETTERS.charAt(left % RADIX));
            left /= RADIX;
        }
        return made.insert(2, '-').toString();
    }

    private record Made(UUID person, UUID record, int number, PersonBlock block) {
        String said(String field) {
            return block.get(field).orElseThrow();
        }
    }

    private static Made made(long seed, int number) {
        Random chance = new Random(seed * 1_000_003 + number);
        Map<String, String> said = said(chance, number);
        return new Made(
                new UUID(chance.nextLong(), chance.nextLong()),
                new UUID(chance.nextLong(), chance.nextLong()),
                number,
                PersonBlock.of(said));
    }

    private static Map<String, String> said(Random chance, int number) {
        return Map.of(
                "forename", NAMES.forename(chance),
                "surname", NAMES.surname(chance),
                "pnc", "19" + (60 + number / 5_000_000) + "/" + number % 5_000_000 + "S",
                "date_of_birth",
                        LocalDate.of(1950, 1, 1)
                                .plusDays(chance.nextInt(18_000))
                                .toString(),
                "sex", chance.nextInt(7) == 0 ? "F" : "M",
                "ethnicity", "W1",
                "postcode", "KM%d %dAA".formatted(1 + chance.nextInt(40), chance.nextInt(10)));
    }

    private void keep(List<Made> batch) throws SQLException {
        UUID[] people = batch.stream().map(Made::person).toArray(UUID[]::new);
        UUID[] records = batch.stream().map(Made::record).toArray(UUID[]::new);
        insert(
                "insert into person.person select unnest(?::uuid[]), ?, unnest(?::text[])",
                people,
                partnership,
                batch.stream().map(made -> reference(made.number)).toArray(String[]::new));
        insert(
                """
                insert into person.record (record_id, person_id, person_ref, pnc, forename, surname, date_of_birth, sex,
                    ethnicity, postcode, partnership_id, owner_agency, category, said_at, withdrawn)
                select r.*, ?, 'POLICE', 'CORE', timestamptz '2026-01-01', false
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::text[],
                    ?::text[], ?::text[]) r""",
                partnership,
                records,
                people,
                batch.stream().map(made -> "P" + made.number).toArray(String[]::new),
                all(batch, "pnc"),
                all(batch, "forename"),
                all(batch, "surname"),
                all(batch, "date_of_birth"),
                all(batch, "sex"),
                all(batch, "ethnicity"),
                all(batch, "postcode"));
        insert(
                "insert into governance.coming_of_age select unnest(?::uuid[]), ?, unnest(?::date[]) + 6575",
                people,
                partnership,
                all(batch, "date_of_birth"));
        insert("""
                insert into person.counted_as
                select c.person_id, ?, c.born_on, 'M', 'W1' from unnest(?::uuid[], ?::date[]) c(person_id, born_on)""", partnership, people, all(batch, "date_of_birth"));
        file(batch);
    }

    private void file(List<Made> batch) throws SQLException {
        List<Long> keys = new ArrayList<>();
        List<Made> filed = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<Made> saying = new ArrayList<>();
        for (Made made : batch) {
            for (long key : MatchKeys.of(made.block, true).keySet()) {
                keys.add(key);
                filed.add(made);
            }
            for (String word : FindableRecords.words(made.block)) {
                said.add(word);
                saying.add(made);
            }
        }
        insert(
                """
                insert into person.match_key (partnership_id, key, person_id, record_id)
                select ?, k.* from unnest(?::bigint[], ?::uuid[], ?::uuid[]) k""",
                partnership,
                keys.toArray(Long[]::new),
                filed.stream().map(Made::person).toArray(UUID[]::new),
                filed.stream().map(Made::record).toArray(UUID[]::new));
        learn(Set.copyOf(said));
        insert(
                """
                insert into person.record_word (partnership_id, word_id, record_id, person_id)
                select ?, w.* from unnest(?::bigint[], ?::uuid[], ?::uuid[]) w""",
                partnership,
                said.stream().map(words::get).toArray(Long[]::new),
                saying.stream().map(Made::record).toArray(UUID[]::new),
                saying.stream().map(Made::person).toArray(UUID[]::new));
    }

    private void learn(Set<String> said) throws SQLException {
        String[] fresh =
                said.stream().filter(word -> !words.containsKey(word)).sorted().toArray(String[]::new);
        String[] sounds = new String[fresh.length];
        java.util.Arrays.setAll(sounds, place -> NameWords.sound(fresh[place]));
        try (var insert = database.prepareStatement("""
                insert into person.name_word (partnership_id, word, sound)
                select ?, w.* from unnest(?::text[], ?::text[]) w on conflict (partnership_id, word)
                do nothing returning word, word_id""")) {
            set(insert, partnership, fresh, sounds);
            var rows = insert.executeQuery();
            while (rows.next()) {
                words.put(rows.getString(1), rows.getLong(2));
            }
        }
    }

    private static String[] all(List<Made> batch, String field) {
        return batch.stream().map(made -> made.said(field)).toArray(String[]::new);
    }

    private void insert(String sql, Object... values) throws SQLException {
        try (var insert = database.prepareStatement(sql)) {
            set(insert, values);
            insert.executeUpdate();
        }
    }

    private static void set(java.sql.PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
    }
}
