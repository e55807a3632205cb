package org.turnstone.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** The facts that figures count a person by, chosen among all records; and the day they come of age. */
@Component
class CountedAs {
    private final JdbcClient database;
    private final JsonMapper json;
    private final RecordStore records;
    private final ComingOfAge age;
    private final Clock clock;

    CountedAs(JdbcClient database, JsonMapper json, RecordStore records, ComingOfAge age, Clock clock) {
        this.database = database;
        this.json = json;
        this.records = records;
        this.age = age;
        this.clock = clock;
    }

    /** @param made all there is of people who are new; the records of the others are read */
    void workOut(RecordSource source, Set<PersonId> people, List<RecordSays> made) {
        Map<PersonId, List<RecordSays>> said = new HashMap<>();
        made.forEach(record ->
                said.computeIfAbsent(record.person(), none -> new ArrayList<>()).add(record));
        List<PersonId> known =
                people.stream().filter(person -> !said.containsKey(person)).toList();
        known.forEach(person -> said.put(person, new ArrayList<>()));
        records.about(known)
                .forEach(record -> said.computeIfAbsent(record.person(), none -> new ArrayList<>())
                        .add(record));
        LocalDate today = London.today(clock);
        List<Map<String, String>> rows = new ArrayList<>();
        said.forEach((person, all) -> {
            if (!all.isEmpty()) {
                rows.add(row(person, all, today));
            }
        });
        countNoMore(said);
        database.sql("""
                insert into person.counted_as (person_id, partnership_id, born_on, sex, ethnicity)
                select c.person_id, :partnership, c.born_on, c.sex, c.ethnicity
                from jsonb_to_recordset(:rows::jsonb) as c(person_id uuid, born_on date, sex text, ethnicity text)
                on conflict (person_id) do update
                    set (born_on, sex, ethnicity) = (excluded.born_on, excluded.sex, excluded.ethnicity)
                """)
                .param("partnership", source.partnership().value())
                .param("rows", json.writeValueAsString(rows))
                .update();
        Map<PersonId, Collection<LocalDate>> born = new HashMap<>();
        said.forEach((person, all) -> born.put(
                person,
                all.stream()
                        .flatMap(record -> record.block().dateOfBirth().stream())
                        .toList()));
        age.keep(source.partnership(), born);
    }

    /** Someone whose last record was taken to another person is counted no more. */
    private void countNoMore(Map<PersonId, List<RecordSays>> said) {
        UUID[] gone = said.entrySet().stream()
                .filter(one -> one.getValue().isEmpty())
                .map(one -> one.getKey().value())
                .toArray(UUID[]::new);
        if (gone.length > 0) {
            database.sql("delete from person.counted_as where person_id = any(:gone)")
                    .param("gone", gone)
                    .update();
        }
    }

    private static Map<String, String> row(PersonId person, List<RecordSays> said, LocalDate today) {
        Map<String, String> row = new HashMap<>();
        row.put("person_id", person.value().toString());
        pick("date_of_birth", said, today, row, "born_on");
        pick("sex", said, today, row, "sex");
        pick("ethnicity", said, today, row, "ethnicity");
        return row;
    }

    private static void pick(
            String fact, List<RecordSays> said, LocalDate today, Map<String, String> row, String column) {
        Precedence.SHIPPED.ordered(fact, said, record -> record.block().get(fact), today).stream()
                .findFirst()
                .ifPresent(value -> row.put(column, value));
    }
}
