package org.turnstone.person;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.NamesPeople;
import org.turnstone.shared.PersonId;

/** Tells governance who is meant by a reference; for anyone but the privacy officer only those they may be shown. */
@Service
class ReferencesOfPeople implements NamesPeople {
    private final JdbcClient database;
    private final Called called;

    ReferencesOfPeople(JdbcClient database, Called called) {
        this.database = database;
        this.called = called;
    }

    @Override
    public Optional<String> written(String typed) {
        return Reference.parse(typed).map(Reference::value);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> named(String reference) {
        return Reference.parse(reference)
                .flatMap(read -> database.sql("select person_id from person.person where reference = ?")
                        .param(read.value())
                        .query(UUID.class)
                        .optional()
                        .map(PersonId::new));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PersonId> meant(String reference) {
        return called.by(reference).filter(Called.Answer::known).map(Called.Answer::person);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<PersonId, String> references(Collection<PersonId> people) {
        return database
                .sql("select person_id, reference from person.person where person_id = any (?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
