package org.turnstone.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.person.RecordsMoved;
import org.turnstone.shared.London;

/** When records turn out to be another's, each agency whose staff read them meanwhile is told. */
@Component
class AgenciesAreTold {
    private static final int DAYS_SHOWN = 28;

    private final JdbcClient database;
    private final WorkOut rights;

    AgenciesAreTold(JdbcClient database, WorkOut rights) {
        this.database = database;
        this.rights = rights;
    }

    private record Reader(String agency, UUID staff) {}

    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @EventListener
    void on(RecordsMoved moved) {
        moved.wrongSince().ifPresent(since -> rights.fromAllClaims(Set.of(moved.from()), () -> tell(moved, since)));
    }

    private int tell(RecordsMoved moved, Instant since) {
        Map<String, Set<UUID>> readers = database
                .sql("""
                select agency, staff_id from governance.readers_since(:person, :since)
                """)
                .param("person", moved.from().value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Reader(row.getString("agency"), row.getObject("staff_id", UUID.class)))
                .stream()
                .collect(Collectors.groupingBy(Reader::agency, Collectors.mapping(Reader::staff, Collectors.toSet())));
        moved.toldAlone().ifPresent(alone -> readers.keySet().retainAll(Set.of(alone.value())));
        readers.forEach((agency, staff) -> tell(moved, since, agency, staff));
        return readers.size();
    }

    private void tell(RecordsMoved moved, Instant since, String agency, Set<UUID> staff) {
        UUID notice = UUID.randomUUID();
        database.sql("""
                insert into matching.notice (notice_id, partnership_id, person_id, agency, move_id, since, until, expires_on)
                values (:notice, :partnership, :person, :agency, :move, :since, :until, :expires::date)
                on conflict (move_id, agency) do nothing
                """)
                .param("notice", notice)
                .param("partnership", moved.partnership().value())
                .param("person", moved.from().value())
                .param("agency", agency)
                .param("move", moved.move())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", moved.at().atOffset(ZoneOffset.UTC))
                .param("expires", London.dayOf(moved.at()).plusDays(DAYS_SHOWN).toString())
                .update();
        database.sql("""
                insert into matching.notice_reader (notice_id, partnership_id, staff_id)
                select n.notice_id, n.partnership_id, staff
                from matching.notice n, unnest(:staff) as staff where n.move_id = :move and n.agency = :agency
                on conflict do nothing
                """)
                .param("staff", staff.toArray(UUID[]::new))
                .param("move", moved.move())
                .param("agency", agency)
                .update();
    }
}
