package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.linkage.NameWords;
import org.turnstone.linkage.NhsNumber;
import org.turnstone.shared.PersonId;

/** The search. A person is found by what a record says that the reader may be shown, and by nothing else. */
@Service
public class FindPeople {
    public static final int PAGE = 20;

    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 50;

    private final Access access;
    private final JdbcClient database;
    private final PersonHeaders headers;
    private final AuditTrail trail;

    FindPeople(Access access, JdbcClient database, PersonHeaders headers, AuditTrail trail) {
        this.access = access;
        this.database = database;
        this.headers = headers;
        this.trail = trail;
    }

    /** @param page from 1 */
    @Transactional
    public FoundPeople find(String typed, int page) {
        access.require(Activity.READ_PEOPLE);
        String query =
                typed.strip().substring(0, Math.min(LONGEST, typed.strip().length()));
        if (query.isEmpty()) {
            return new FoundPeople("", 1, List.of(), false, FoundPeople.NotAsked.NOTHING);
        }
        int asked = Math.clamp(page, 1, LAST_PAGE);
        Question question = Question.of(query);
        List<PersonId> found = List.copyOf(found(question, asked * PAGE + 1));
        List<PersonId> shown =
                found.stream().skip((asked - 1L) * PAGE).limit(PAGE).toList();
        Map<PersonId, PersonHeader> known = headers.of(shown);
        List<PersonHeader> people = shown.stream()
                .flatMap(person -> Optional.ofNullable(known.get(person)).stream())
                .toList();
        trail.record(
                ListLook.SEARCH.at(new HashSet<>(shown)).with(Map.of("query", query, "page", Integer.toString(asked))));
        return new FoundPeople(query, asked, people, found.size() > asked * PAGE, question.notAsked());
    }

    private Collection<PersonId> found(Question question, int most) {
        Set<PersonId> found = new LinkedHashSet<>();
        question.reference().ifPresent(reference -> found.addAll(byReference(reference)));
        if (!question.identifiers().isEmpty()) {
            found.addAll(byIdentifier(question.identifiers()));
        }
        question.nhsNumber().ifPresent(nhs -> found.addAll(byNhsNumber(nhs)));
        if (question.notAsked() == FoundPeople.NotAsked.NOTHING) {
            found.addAll(byNameOrBirth(question, most));
            question.otherwise().ifPresent(other -> found.addAll(byNameOrBirth(other, most)));
        }
        return found;
    }

    private List<PersonId> byNameOrBirth(Question question, int most) {
        if (!question.words().isEmpty()) {
            return byName(question, most);
        }
        return question.born() == null ? List.of() : byBirth(question.born(), most);
    }

    private List<PersonId> byReference(Reference reference) {
        return headers.named(reference.value()).or(() -> headers.nowPartOf(reference.value())).stream()
                .toList();
    }

    private List<PersonId> byIdentifier(List<String> values) {
        return people(database.sql("""
                select person_id from person.record where pnc = any(:values)
                union select person_id from person.record where cro = any(:values)
                union select person_id from person.record where crn = any(:values)
                union select person_id from person.record where noms = any(:values)
                union select person_id from person.record where yot_ref = any(:values)
                """).param("values", values.toArray(String[]::new)));
    }

    private List<PersonId> byNhsNumber(NhsNumber nhs) {
        return people(database.sql("select person_id from person.nhs_number where nhs = :nhs")
                .param("nhs", nhs.value()));
    }

    private List<PersonId> byBirth(Born born, int most) {
        return people(database.sql("""
                select person_id from person.record where date_of_birth >= :from and date_of_birth < :before
                group by person_id order by min(surname), min(forename), person_id limit :most
                """)
                .param("from", born.from())
                .param("before", born.before())
                .param("most", most));
    }

    /** Candidates come best first and in portions, as each has to pass the rules about who may be shown what. */
    private List<PersonId> byName(Question question, int most) {
        String[] words = question.words().toArray(String[]::new);
        String[] sounds = question.words().stream().map(NameWords::sound).toArray(String[]::new);
        Born born = question.born();
        List<UUID> candidates = database.sql("""
                select f.record_id from person.found_by_name(:words, :sounds, :from::date, :before::date) f
                order by f.rank desc, f.record_id
                """)
                .param("words", words)
                .param("sounds", sounds)
                .param("from", born == null ? null : born.from())
                .param("before", born == null ? null : born.before())
                .query(FindPeople::key)
                .list();
        Set<PersonId> found = new LinkedHashSet<>();
        int portion = 2 * most;
        for (int from = 0; from < candidates.size() && found.size() < most; from += portion) {
            found.addAll(visible(candidates.subList(from, Math.min(from + portion, candidates.size()))));
        }
        return new ArrayList<>(found).subList(0, Math.min(most, found.size()));
    }

    private List<PersonId> visible(List<UUID> records) {
        return people(database.sql("""
                select r.person_id
                from unnest(:records) with ordinality as f(record_id, place)
                join person.record r on r.record_id = f.record_id
                order by f.place
                """).param("records", records.toArray(UUID[]::new)));
    }

    private static List<PersonId> people(JdbcClient.StatementSpec asked) {
        return asked.query(FindPeople::key).list().stream()
                .map(PersonId::new)
                .distinct()
                .toList();
    }

    private static UUID key(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }
}
