package org.turnstone.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecord;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The table of links that were made without a number and looked at since, and the lot that says which is next. */
@Component
class LooksAtLinks {
    private static final int DAYS_OF_A_MONTH = 30;

    private final JdbcClient database;
    private final Clock clock;

    LooksAtLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Drawn(UUID record, PersonId person) {}

    /** At most so many of those that nobody has looked at. */
    List<Drawn> drawn(AgencyPair pair, int most) {
        return database.sql("select record_id, person_id from matching.links_to_look_at(:one, :other, :most)")
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .param("most", most)
                .query((row, number) -> new Drawn(
                        row.getObject("record_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class))))
                .list();
    }

    Map<AgencyPair, Looks> byPair() {
        Map<AgencyPair, Looks> looks = new HashMap<>();
        database.sql("""
                select least(l.agency, held) as one, greatest(l.agency, held) as other, count(*) filter (where l.said <> 'ASK') as looked,
                       count(*) filter (where l.said = 'DIFFERENT') as wrong, count(*) filter (where l.decided_at >= :since) as lately,
                       max(l.decided_at) as last
                from matching.link_looked_at l, unnest(l.held_by) as held group by 1, 2
                """)
                .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(DAYS_OF_A_MONTH))
                .query(row -> {
                    Instant last = row.getTimestamp("last").toInstant();
                    looks.put(
                            AgencyPair.of(new AgencyCode(row.getString("one")), new AgencyCode(row.getString("other"))),
                            new Looks(
                                    new Rate(row.getInt("looked"), row.getInt("wrong")),
                                    row.getInt("lately"),
                                    Optional.of(London.dayOf(last))));
                });
        return looks;
    }

    /** Once for each link: whoever says it again changes nothing. */
    boolean note(Membership by, PersonId person, HeldRecord record, Collection<HeldRecord> beside, Said said) {
        return database.sql("""
                insert into matching.link_looked_at (look_id, partnership_id, record_id, person_id, agency, held_by, said,
                                                     ethnicity, decided_by, decided_at)
                values (gen_random_uuid(), :partnership, :record, :person, :agency, :held, :said, :ethnicity, :by, :at)
                on conflict (partnership_id, record_id, person_id) do nothing
                """)
                        .param("partnership", by.partnership().value())
                        .param("record", record.id())
                        .param("person", person.value())
                        .param("agency", record.ref().agency().value())
                        .param(
                                "held",
                                beside.stream()
                                        .map(one -> one.ref().agency().value())
                                        .distinct()
                                        .toArray(String[]::new))
                        .param("said", said.name())
                        .param(
                                "ethnicity",
                                Decisions.group(record.says()
                                        .get("ethnicity")
                                        .or(() -> beside.stream()
                                                .flatMap(one -> one.says().get("ethnicity").stream())
                                                .findFirst())))
                        .param("by", by.staff().value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
