package org.turnstone.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;

/** The flows of files that whoever acts may see: what came last, how often they come, which are late. */
@Service
public class Feeds {
    private static final int TIMES = 11;

    private final JdbcClient database;
    private final Clock clock;

    Feeds(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One flow of files.
     *
     * @param usual how long it usually is between two, where that can be told
     * @param isLate never where its agency has ended
     */
    public record Feed(
            AgencyCode agency,
            String feed,
            String kind,
            Instant last,
            int rows,
            Optional<Duration> usual,
            boolean isLate) {}

    /** The late ones first. */
    @Transactional(readOnly = true)
    public List<Feed> all() {
        return database.sql("""
                select agency, feed, kind, array_agg(started_at order by started_at desc) as came,
                       (array_agg(rows order by started_at desc))[1] as rows,
                       exists (select from partnership.agency a
                               where a.code = r.agency and a.to_day <= partnership.today()) as ended
                from (select agency, feed, kind, started_at, coalesce((report ->> 'rows')::int, 0) as rows,
                             row_number() over (partition by agency, feed, kind order by started_at desc) as place
                      from imports.run where state = 'DONE') r
                where place <= :times
                group by agency, feed, kind order by agency, kind, feed
                """).param("times", TIMES).query((row, number) -> feed(row)).list().stream()
                .sorted(java.util.Comparator.comparing((Feed feed) -> !feed.isLate()))
                .toList();
    }

    private Feed feed(ResultSet row) throws SQLException {
        List<Instant> came = Arrays.stream((Timestamp[]) row.getArray("came").getArray())
                .map(Timestamp::toInstant)
                .toList();
        FeedRhythm rhythm = FeedRhythm.of(came, clock.instant());
        return new Feed(
                new AgencyCode(row.getString("agency")),
                row.getString("feed"),
                row.getString("kind"),
                came.getFirst(),
                row.getInt("rows"),
                rhythm.usual(),
                rhythm.isLate() && !row.getBoolean("ended"));
    }
}
