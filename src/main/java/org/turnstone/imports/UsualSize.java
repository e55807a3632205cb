package org.turnstone.imports;

import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many rows a feed's file usually has. One much smaller is more often cut than true, so somebody is asked. */
@Component
class UsualSize {
    private static final int TIMES = 11;
    private static final int ENOUGH = 3;
    private static final double MUCH_SMALLER = 0.7;

    private final JdbcClient database;

    UsualSize(JdbcClient database) {
        this.database = database;
    }

    /** The usual number, where a file of so many rows is 30 % smaller or more. */
    @Transactional(readOnly = true)
    OptionalInt farAbove(ImportRun run, int rows) {
        List<Integer> sizes = database.sql("""
                select coalesce((report ->> 'rows')::int, 0) from imports.run
                where partnership_id = :partnership and agency = :agency and feed = :feed and kind = :kind and state = 'DONE'
                order by started_at desc limit :times
                """)
                .param("partnership", run.partnership().value())
                .param("agency", run.agency().value())
                .param("feed", run.request().feed())
                .param("kind", run.request().kind())
                .param("times", TIMES)
                .query((row, number) -> row.getInt(1))
                .list();
        return farAbove(sizes, rows);
    }

    static OptionalInt farAbove(List<Integer> sizes, int rows) {
        if (sizes.size() < ENOUGH) {
            return OptionalInt.empty();
        }
        int usual = sizes.stream().sorted().toList().get(sizes.size() / 2);
        return rows <= usual * MUCH_SMALLER ? OptionalInt.of(usual) : OptionalInt.empty();
    }
}
