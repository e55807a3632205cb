package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The order of the records that wait, worked out in the database over all of them for whoever acts, so that a page of it
 * costs the same however many wait.
 */
@Component
class QueueOrder {
    private static final String WAITS = "with waits as materialized (select * from matching.waiting())";

    private final JdbcClient database;

    QueueOrder(JdbcClient database) {
        this.database = database;
    }

    /** @param harm as the database counts it, the most first */
    record Entry(UUID doubt, int harm, boolean proposed) {}

    /** @param page the last there is where a later one was asked for, from 1 */
    record Page(List<Entry> entries, int page, int waiting) {
        Page {
            entries = List.copyOf(entries);
        }
    }

    Page page(int asked, int most) {
        List<Entry> entries = new ArrayList<>();
        int[] waiting = {0};
        database.sql(WAITS + """
                , size as (select count(*)::int as waiting from waits)
                select s.waiting, o.doubt_id, o.harm, o.proposed
                from size s left join lateral (
                    select * from waits w order by w.later, w.harm, w.since, w.doubt_id
                    limit :most offset least(:asked - 1, (greatest(s.waiting, 1) - 1) / :most) * :most) as o on true
                order by o.later, o.harm, o.since, o.doubt_id
                """).param("most", most).param("asked", asked).query(row -> {
            waiting[0] = row.getInt("waiting");
            @Nullable UUID doubt = row.getObject("doubt_id", UUID.class);
            if (doubt != null) {
                entries.add(new Entry(doubt, row.getInt("harm"), row.getBoolean("proposed")));
            }
        });
        int last = Math.max(1, (waiting[0] + most - 1) / most);
        return new Page(entries, Math.min(asked, last), waiting[0]);
    }

    /** The place of a record among those that wait, from 1, 0 where it does not; and the next that can be decided now. */
    record Around(int place, int waiting, Optional<UUID> next) {}

    Around around(UUID doubt) {
        return database.sql(WAITS + """
                , here as (select * from waits where doubt_id = :doubt), before as (
                    select count(*) as many from waits w join here h
                      on (w.later, w.harm, w.since, w.doubt_id) <= (h.later, h.harm, h.since, h.doubt_id))
                select b.many as place, (select count(*) from waits) as waiting, (
                    select w.doubt_id from waits w left join here h on true
                    where not w.later and w.doubt_id <> :doubt
                    order by (w.later, w.harm, w.since, w.doubt_id) < (h.later, h.harm, h.since, h.doubt_id),
                             w.later, w.harm, w.since, w.doubt_id limit 1) as next
                from before b
                """)
                .param("doubt", doubt)
                .query((row, number) -> new Around(
                        row.getInt("place"),
                        row.getInt("waiting"),
                        Optional.ofNullable(row.getObject("next", UUID.class))))
                .single();
    }
}
