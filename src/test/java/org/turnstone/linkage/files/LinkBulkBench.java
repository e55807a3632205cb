package org.turnstone.linkage.files;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.bench.BenchReport;
import org.turnstone.linkage.LinkageModel;
import org.turnstone.linkage.examples.AgencyStyle;
import org.turnstone.linkage.examples.LinkedFiles;

/**
 * Two agencies' files of 100,000 rows each, a million at scale 10, linked by our engine and by the same plan as SQL: same
 * keys, same conditions, same model, both from values that are already plain. How names sound is given to the SQL.
 */
@Tag("bench")
class LinkBulkBench {
    private static final long SEED = 20_261_126;
    private static final double LEAST = -3;

    private final int times = BenchReport.scale() > 3 ? 1 : 3;
    private final double[] ours = new double[times];
    private final double[] theirs = new double[times];

    @TempDir
    private Path folder;

    @Test
    void whole_files_by_our_engine_and_by_plain_sql() throws IOException, SQLException {
        int rows = BenchReport.scaled(100_000);
        BenchReport report =
                new BenchReport("link-bulk", SEED, String.format(Locale.UK, "two files of about %,d rows each", rows));
        LinkedFiles files = AgencyStyle.write(folder, SEED, rows);
        long begin = System.nanoTime();
        List<PeopleFile> read = List.of(PeopleFile.read(files.left()), PeopleFile.read(files.right()));
        Plan plan = Plan.of(read, List.of(), Set.of());
        People people = plan.read(read);
        double reading = seconds(begin);
        begin = System.nanoTime();
        LinkageModel model = new EmbeddedEngine(people).train(Plan.untrained(people));
        report.say("%,d rows read in %.1f s, the model learnt in %.1f s", people.size(), reading, seconds(begin));
        try (SqlEngine sql = new SqlEngine(folder, people, model)) {
            for (int time = 0; time < times; time++) {
                compare(report, time, plan.read(read), model, sql);
            }
        }
        report.say(
                "medians: ours %.2f s, %,.0f rows a second; SQL %.2f s",
                median(ours), people.size() / median(ours), median(theirs));
        report.atMost("time of ours as a share of that of DuckDB's SQL", median(ours) / median(theirs), 1, "");
        report.end();
    }

    private void compare(BenchReport report, int time, People people, LinkageModel model, SqlEngine sql)
            throws SQLException {
        long begin = System.nanoTime();
        EmbeddedEngine engine = new EmbeddedEngine(people);
        double indexed = seconds(begin);
        Pairs pairs = engine.score(model, LEAST);
        ours[time] = seconds(begin);
        begin = System.nanoTime();
        long compared = sql.link(engine.indexes(), LEAST);
        theirs[time] = seconds(begin);
        report.say(
                "ours %.2f s, %.2f of them to index, %,d pairs compared; SQL %.2f s, %,d compared; %,d pairs kept",
                ours[time], indexed, pairs.compared(), theirs[time], compared, pairs.size());
        SqlEngine.Difference difference = sql.from(pairs, LEAST);
        report.atMost("pairs that only one of the two has", difference.pairs(), 0, "");
        report.atMost("greatest difference of a weight, in millionths", difference.weight() * 1e6, 1, "");
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
