package org.turnstone.person;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** What each agency says of who someone is, of which the reader is shown what they may see. */
@Service
public class SourcesOfPerson {
    private static final List<String> SINGLE = List.of("name", "date_of_birth", "sex", "ethnicity", "postcode");
    private static final List<String> SIDE_BY_SIDE = Stream.concat(
                    Stream.of("aliases", "pnc", "cro", "crn", "noms", "yot_ref", "nhs"),
                    PersonBlock.MORE_FIELDS.stream())
            .toList();

    private final RecordStore records;
    private final Clock clock;

    SourcesOfPerson(RecordStore records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * One fact and all that is said of it, what is believed first.
     *
     * @param why which source is believed before which, and on what ground; empty where all values stand side by side
     */
    public record FactSources(String fact, List<Said> said, boolean disagree, String why) {
        public FactSources {
            said = List.copyOf(said);
        }
    }

    /** @param takenBack the agency has withdrawn its record since */
    public record Said(String value, AgencyCode agency, Instant at, boolean believed, boolean takenBack) {}

    @Transactional(readOnly = true)
    public List<FactSources> of(PersonId person) {
        List<RecordSays> said = records.about(List.of(person));
        LocalDate today = London.today(clock);
        List<FactSources> facts = new ArrayList<>();
        SINGLE.forEach(fact -> facts.add(sources(fact, said, true, today)));
        SIDE_BY_SIDE.forEach(fact -> facts.add(sources(fact, said, false, today)));
        return facts.stream().filter(fact -> !fact.said().isEmpty()).toList();
    }

    private static FactSources sources(String fact, List<RecordSays> records, boolean one, LocalDate today) {
        Function<RecordSays, Optional<String>> reading = fact.equals("name")
                ? PersonHeaders::name
                : record -> record.block().get(fact);
        List<String> values = Precedence.SHIPPED.ordered(fact, records, reading, today);
        List<Said> said = values.stream()
                .flatMap(value -> records.stream()
                        .filter(record ->
                                reading.apply(record).filter(value::equals).isPresent())
                        .map(record -> new Said(
                                value,
                                record.agency(),
                                record.saidAt(),
                                one && value.equals(values.getFirst()),
                                record.withdrawn())))
                .toList();
        return new FactSources(fact, said, one && values.size() > 1, one ? Precedence.SHIPPED.why(fact, today) : "");
    }
}
