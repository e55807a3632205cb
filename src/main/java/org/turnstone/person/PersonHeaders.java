package org.turnstone.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Category;
import org.turnstone.governance.Operation;
import org.turnstone.person.PersonHeader.Disagreement;
import org.turnstone.person.PersonHeader.Said;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Readings of who people are. Whoever shows them on a page records the consultation. */
@Service
public class PersonHeaders {
    private static final int LONGEST = 40;
    private static final List<String> FACTS = List.of("date_of_birth", "sex", "ethnicity", "postcode");
    private static final List<String> IDENTIFIERS = List.of("pnc", "cro", "crn", "noms", "yot_ref", "nhs");

    private final JdbcClient database;
    private final Called called;
    private final AuditTrail trail;
    private final RecordStore records;
    private final Clock clock;

    PersonHeaders(JdbcClient database, Called called, RecordStore records, AuditTrail trail, Clock clock) {
        this.database = database;
        this.called = called;
        this.trail = trail;
        this.records = records;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PersonHeader> of(PersonId person) {
        return Optional.ofNullable(of(List.of(person)).get(person));
    }

    /**
     * Whom a reference names, as someone may have typed it; nobody where the reader may not be shown them, which takes as
     * long as where there is nobody.
     */
    @Transactional(readOnly = true)
    public Optional<PersonId> named(String reference) {
        return called.by(reference).filter(Called.Answer::seen).map(Called.Answer::person);
    }

    /**
     * The same for a page about one person: that nobody was shown is on record, with whom it would have been for the
     * privacy officer alone.
     *
     * @throws NowPartOf when they have become someone else, of whom this reader may be shown what was theirs
     * @throws NotFound when there is no such person, or none that this reader may be shown
     */
    @Transactional(readOnly = true)
    public PersonId toOpen(String reference) {
        Called.Answer answer = called.by(reference).orElse(Called.Answer.NOBODY);
        if (answer.seen()) {
            return answer.person();
        }
        takeToWhomTheyBecame(reference);
        Set<PersonId> about = answer.known() ? Set.of(answer.person()) : Set.of();
        String typed = reference.substring(0, Math.min(reference.length(), LONGEST));
        trail.recordApart(AuditEntry.of(Operation.REFUSAL, "No person was shown under a reference", about)
                .with(Map.of("reference", typed)));
        throw new NotFound();
    }

    /** Whom someone has become who was known by a reference; nobody where the reader may not be shown it. */
    @Transactional(readOnly = true)
    Optional<PersonId> nowPartOf(String reference) {
        return called.before(reference).map(Called.Became::person);
    }

    /**
     * Where nothing is held of someone under a reference any more.
     *
     * @throws NowPartOf when they have become someone else, of whom this reader may be shown what was theirs
     */
    @Transactional(readOnly = true)
    public void takeToWhomTheyBecame(String reference) {
        called.before(reference).ifPresent(became -> {
            trail.recordApart(AuditEntry.of(
                    Operation.CONSULTATION, "Was taken from an old reference to a person", Set.of(became.person())));
            throw new NowPartOf(became.was(), became.now());
        });
    }

    /** Those of the people whom the reader may be shown; the rest are left out, absent and forbidden alike. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonHeader> of(Collection<PersonId> people) {
        return of(people, record -> true);
    }

    /** The same by what is open to everybody under the agreement: it reads the same to each who may be shown them. */
    @Transactional(readOnly = true)
    public Map<PersonId, PersonHeader> openToAll(Collection<PersonId> people) {
        return of(people, record -> record.category().equals(Category.CORE.name()));
    }

    private Map<PersonId, PersonHeader> of(Collection<PersonId> people, Predicate<RecordSays> heard) {
        Map<PersonId, List<RecordSays>> byPerson = new LinkedHashMap<>();
        records.about(people).stream()
                .filter(heard)
                .forEach(record -> byPerson.computeIfAbsent(record.person(), none -> new ArrayList<>())
                        .add(record));
        Map<PersonId, PersonHeader> headers = new LinkedHashMap<>();
        references(byPerson.keySet())
                .forEach((person, reference) ->
                        headers.put(person, header(person, reference, byPerson.getOrDefault(person, List.of()))));
        return headers;
    }

    private Map<PersonId, String> references(Collection<PersonId> people) {
        Map<PersonId, String> references = new LinkedHashMap<>();
        database.sql("select person_id, reference from person.person where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    references.put(new PersonId(row.getObject("person_id", UUID.class)), row.getString("reference"));
                });
        return references;
    }

    private PersonHeader header(PersonId person, String reference, List<RecordSays> said) {
        LocalDate today = London.today(clock);
        List<String> names = Precedence.SHIPPED.ordered("name", said, PersonHeaders::name, today);
        String name = names.isEmpty() ? "Name not known" : names.getFirst();
        List<String> also = Stream.concat(
                        names.stream(), said.stream().flatMap(record -> record.block().aliases().stream()))
                .filter(other -> !other.equalsIgnoreCase(name))
                .distinct()
                .toList();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        FACTS.forEach(fact -> facts.put(
                fact,
                Precedence.SHIPPED.ordered(fact, said, record -> record.block().get(fact), today)));
        return new PersonHeader(
                person,
                reference,
                name,
                said.stream()
                        .flatMap(record -> fullName(record).stream())
                        .distinct()
                        .toList(),
                also,
                believed(facts, "date_of_birth").map(LocalDate::parse),
                believed(facts, "sex"),
                believed(facts, "ethnicity"),
                believed(facts, "postcode"),
                identifiers(said),
                FACTS.stream()
                        .flatMap(fact -> disagreement(fact, values(facts, fact), said).stream())
                        .toList(),
                said.stream().map(RecordSays::agency).distinct().toList());
    }

    static Optional<String> name(RecordSays record) {
        String name = (record.block().forename() + " " + record.block().surname()).strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> fullName(RecordSays record) {
        return record.block()
                .get("middle_names")
                .map(middle -> (record.block().forename() + " " + middle + " "
                                + record.block().surname())
                        .strip());
    }

    private static List<String> values(Map<String, List<String>> facts, String fact) {
        return facts.getOrDefault(fact, List.of());
    }

    private static Optional<String> believed(Map<String, List<String>> facts, String fact) {
        return values(facts, fact).stream().findFirst();
    }

    private static Optional<Disagreement> disagreement(String fact, List<String> values, List<RecordSays> said) {
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(new Disagreement(
                        fact,
                        values.stream()
                                .map(value -> new Said(value, saidBy(fact, value, said)))
                                .toList()));
    }

    private static List<AgencyCode> saidBy(String fact, String value, List<RecordSays> said) {
        return said.stream()
                .filter(record -> record.block().get(fact).filter(value::equals).isPresent())
                .map(RecordSays::agency)
                .distinct()
                .toList();
    }

    private static Map<String, List<String>> identifiers(List<RecordSays> said) {
        Map<String, List<String>> identifiers = new LinkedHashMap<>();
        for (String kind : IDENTIFIERS) {
            List<String> values = said.stream()
                    .flatMap(record -> record.block().get(kind).stream())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                identifiers.put(kind, values);
            }
        }
        return identifiers;
    }
}
