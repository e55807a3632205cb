package org.turnstone.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.matching.LookAtLink.Link;
import org.turnstone.partnership.Membership;
import org.turnstone.person.HeldRecord;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** The table of links that were made without a number and looked at since, and the lot that says which is next. */
@Component
class LookedAtLinks {
    private static final int DAYS_OF_A_MONTH = 30;
    private static final int NEWEST = 500;

    private final JdbcClient database;
    private final Clock clock;

    LookedAtLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    record Drawn(UUID record, PersonId person) {}

    /** At most so many of the newest that nobody has looked at, in the order of the lot. */
    List<Drawn> drawn(AgencyPair pair, int most) {
        return database.sql("""
                select record_id, person_id from matching.links_to_look_at(array[:one], array[:other], :newest, null)
                order by lot, record_id limit :most
                """)
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .param("newest", NEWEST)
                .param("most", most)
                .query((row, number) -> drawn(row))
                .list();
    }

    /** One that was drawn, whatever came since: nothing where it is undone by now, or has been looked at. */
    Optional<Drawn> still(AgencyPair pair, UUID record) {
        return database.sql("""
                select record_id, person_id from matching.links_to_look_at(array[:one], array[:other], 1, :record)
                """)
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .param("record", record)
                .query((row, number) -> drawn(row))
                .optional();
    }

    private static Drawn drawn(ResultSet row) throws SQLException {
        return new Drawn(row.getObject("record_id", UUID.class), new PersonId(row.getObject("person_id", UUID.class)));
    }

    /** How many of each that nobody has looked at, and at most so many; nothing is asked where no pair is. */
    Map<AgencyPair, Integer> left(Collection<AgencyPair> pairs, int most) {
        Map<AgencyPair, Integer> left = new HashMap<>();
        if (!pairs.isEmpty()) {
            database.sql("""
                    select one, other, count(*) as links from matching.links_to_look_at(:ones, :others, :most, null) group by 1, 2
                    """)
                    .param("most", most)
                    .param("ones", codes(pairs, AgencyPair::one))
                    .param("others", codes(pairs, AgencyPair::other))
                    .query(row -> {
                        left.put(pair(row), row.getInt("links"));
                    });
        }
        return left;
    }

    private static String[] codes(Collection<AgencyPair> pairs, Function<AgencyPair, AgencyCode> side) {
        return pairs.stream().map(side).map(AgencyCode::value).toArray(String[]::new);
    }

    private static AgencyPair pair(ResultSet row) throws SQLException {
        return AgencyPair.of(new AgencyCode(row.getString("one")), new AgencyCode(row.getString("other")));
    }

    Map<AgencyPair, LooksOfPair> byPair() {
        Map<AgencyPair, LooksOfPair> looks = new HashMap<>();
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
                            pair(row),
                            new LooksOfPair(
                                    new Rate(row.getInt("looked"), row.getInt("wrong")),
                                    row.getInt("lately"),
                                    Optional.of(London.dayOf(last))));
                });
        return looks;
    }

    /** Once for each link, and for the pair it was drawn for: whoever says it again changes nothing. */
    boolean note(Membership by, AgencyPair pair, Link link, Said said) {
        HeldRecord record = link.record();
        return database.sql("""
                insert into matching.link_looked_at (look_id, partnership_id, record_id, person_id, agency, held_by, said,
                                                     ethnicity, decided_by, decided_at)
                values (gen_random_uuid(), :partnership, :record, :person, :agency, :held, :said, :ethnicity, :by, :at)
                on conflict (partnership_id, record_id, person_id) do nothing
                """)
                        .param("partnership", by.partnership().value())
                        .param("record", record.id())
                        .param("person", link.person().person().value())
                        .param("agency", record.ref().agency().value())
                        .param(
                                "held",
                                new String[] {pair.beside(record.ref().agency()).value()})
                        .param("said", said.name())
                        .param(
                                "ethnicity",
                                Decisions.group(record.says()
                                        .get("ethnicity")
                                        .or(() -> link.beside().stream()
                                                .flatMap(one -> one.says().get("ethnicity").stream())
                                                .findFirst())))
                        .param("by", by.staff().value())
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
