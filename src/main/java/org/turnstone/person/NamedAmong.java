package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.NameWords;
import org.turnstone.shared.PersonId;

/** Which of some people go by what someone typed into the filter of a list, by records that the reader may be shown. */
@Service
public class NamedAmong {
    private final JdbcClient database;
    private final PersonHeaders headers;

    NamedAmong(JdbcClient database, PersonHeaders headers) {
        this.database = database;
        this.headers = headers;
    }

    private record Names(PersonId person, Set<String> words) {}

    /**
     * Those one of whose records has, for each word typed, a word of a name or an alias that begins with it; and whoever the
     * whole of it is the reference of.
     */
    @Transactional(readOnly = true)
    public Set<PersonId> of(Collection<PersonId> people, String typed) {
        List<String> words = NameWords.of(typed);
        Stream<PersonId> named = words.isEmpty()
                ? Stream.empty()
                : names(people).stream()
                        .filter(names -> words.stream().allMatch(word -> begins(names, word)))
                        .map(Names::person);
        return Stream.concat(named, referred(typed).filter(people::contains)).collect(Collectors.toSet());
    }

    private Stream<PersonId> referred(String typed) {
        return Reference.parse(typed)
                .flatMap(one -> headers.named(one.value()).or(() -> headers.nowPartOf(one.value())))
                .stream();
    }

    private static boolean begins(Names names, String word) {
        return names.words().stream().anyMatch(name -> name.startsWith(word));
    }

    private List<Names> names(Collection<PersonId> people) {
        return database.sql("""
                select person_id, forename, surname, middle_names, aliases from person.record where person_id = any(:people)
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> names(row))
                .list();
    }

    private static Names names(ResultSet row) throws SQLException {
        List<String> names =
                new ArrayList<>(List.of((String[]) row.getArray("aliases").getArray()));
        Stream.of(row.getString("forename"), row.getString("surname"), row.getString("middle_names"))
                .filter(Objects::nonNull)
                .forEach(names::add);
        return new Names(new PersonId(row.getObject("person_id", UUID.class)), FindableRecords.words(names));
    }
}
