package org.turnstone.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.linkage.NameWords;
import org.turnstone.person.CurrentRecords.Current;

/** Files records under the keys of linking and the words of the search, and beside the doubts that they are like. */
@Component
class FindableRecords {
    /** As far as the words are known, as nearly all are. */
    private static final String FILE_WORDS = """
            insert into person.record_word (word_id, record_id, partnership_id, person_id)
            select w.word_id, f.record, :partnership, f.person
            from unnest(:words, :records, :people) as f(word, record, person)
            join person.name_word w on w.partnership_id = :partnership and w.word = f.word
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final AlikeRecords alike;

    FindableRecords(JdbcClient database, AlikeRecords alike) {
        this.database = database;
        this.alike = alike;
    }

    /** @param known references of records that were filed before */
    void file(RecordSource source, List<Current> changed, Set<String> known, boolean madeUp) {
        UUID[] records = changed.stream()
                .filter(record -> known.contains(record.personRef()))
                .map(Current::recordId)
                .toArray(UUID[]::new);
        if (records.length > 0) {
            unfile(records);
        }
        fileKeys(source, changed, madeUp);
        fileWords(source, changed);
    }

    private void unfile(UUID[] records) {
        alike.unfiled(records);
        database.sql("delete from person.match_key where record_id = any(:records)")
                .param("records", records)
                .update();
        database.sql("delete from person.record_word where record_id = any(:records)")
                .param("records", records)
                .update();
    }

    /** Both sent at once, in this order. */
    private void fileKeys(RecordSource source, List<Current> changed, boolean madeUp) {
        List<Long> keys = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        List<UUID> records = new ArrayList<>();
        changed.forEach(record -> MatchKeys.of(record.block(), madeUp).keySet().forEach(key -> {
            keys.add(key);
            people.add(record.person().value());
            records.add(record.recordId());
        }));
        database.sql("""
                insert into person.match_key (partnership_id, key, person_id, record_id)
                select :partnership, key, person, record from unnest(:keys, :people, :records) as f(key, person, record);
                """ + AlikeRecords.OF_FILED)
                .param("partnership", source.partnership().value())
                .param("keys", keys.toArray(Long[]::new))
                .param("people", people.toArray(UUID[]::new))
                .param("records", records.toArray(UUID[]::new))
                .param("filed", changed.stream().map(Current::recordId).toArray(UUID[]::new))
                .update();
    }

    private void fileWords(RecordSource source, List<Current> changed) {
        List<String> words = new ArrayList<>();
        List<String> sounds = new ArrayList<>();
        List<UUID> people = new ArrayList<>();
        List<UUID> records = new ArrayList<>();
        changed.forEach(record -> words(record.block()).forEach(word -> {
            words.add(word);
            sounds.add(NameWords.sound(word));
            people.add(record.person().value());
            records.add(record.recordId());
        }));
        JdbcClient.StatementSpec filing = database.sql(FILE_WORDS)
                .param("partnership", source.partnership().value())
                .param("words", words.toArray(String[]::new))
                .param("records", records.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new));
        if (filing.update() < words.size()) {
            addWords(source, words, sounds);
            filing.update();
        }
    }

    private void addWords(RecordSource source, List<String> words, List<String> sounds) {
        database.sql("""
                insert into person.name_word (partnership_id, word, sound)
                select distinct :partnership::uuid, word, sound from unnest(:words, :sounds) as f(word, sound)
                on conflict (partnership_id, word) do nothing
                """)
                .param("partnership", source.partnership().value())
                .param("words", words.toArray(String[]::new))
                .param("sounds", sounds.toArray(String[]::new))
                .update();
    }

    /** Each word of the name and the aliases, and a double name also as its parts. */
    static Set<String> words(PersonBlock block) {
        List<String> names = new ArrayList<>(block.aliases());
        names.add(block.forename());
        names.add(block.surname());
        block.get("middle_names").ifPresent(names::add);
        return words(names);
    }

    static Set<String> words(List<String> names) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            words.addAll(NameWords.of(name));
            words.addAll(NameWords.of(name.replace('-', ' ')));
        }
        return words;
    }
}
