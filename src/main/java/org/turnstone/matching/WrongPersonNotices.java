package org.turnstone.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** Readings of what whoever acts is told of people whom they, or staff of their agency, read wrongly. */
@Service
public class WrongPersonNotices {
    private final JdbcClient database;
    private final PersonHeaders headers;
    private final AuditTrail trail;
    private final Clock clock;

    WrongPersonNotices(JdbcClient database, PersonHeaders headers, AuditTrail trail, Clock clock) {
        this.database = database;
        this.headers = headers;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param person nobody where the reader may not be shown them any more */
    public record Notice(Optional<PersonHeader> person, Instant since, Instant until) {}

    private record Row(PersonId person, Instant since, Instant until) {}

    @Transactional
    public List<Notice> mine() {
        List<Row> rows = database.sql("""
                select person_id, since, until from matching.notice
                where expires_on > :today::date order by until desc, notice_id
                """)
                .param("today", London.today(clock).toString())
                .query((row, number) -> row(row))
                .list();
        Map<PersonId, PersonHeader> known =
                headers.of(rows.stream().map(Row::person).distinct().toList());
        if (!known.isEmpty()) {
            trail.record(ListLook.NOTICES.at(known.keySet()));
        }
        return rows.stream()
                .map(row -> new Notice(Optional.ofNullable(known.get(row.person)), row.since, row.until))
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
