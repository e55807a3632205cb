package org.turnstone.governance.web;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.JobRun;
import org.turnstone.governance.ReadJobs;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.Link;

/** What is done without anyone asking, how it went and when it is done next. */
public record JobsPage(List<Link> tabs, List<Line> lines) {
    /** No job runs more often than each minute. */
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    /** @param flag what a reader must not overlook */
    public record Line(
            String does,
            String principal,
            String every,
            String last,
            String next,
            @Nullable String flag,
            String said) {
        static Line of(ReadJobs.Line line) {
            JobRun run = line.run();
            Instant ended = run == null ? null : run.endedAt();
            return new Line(
                    line.job().words(),
                    line.job().principal().words(),
                    every(line.job().every()),
                    ended == null ? "Not yet" : WHEN.format(ended.atZone(London.ZONE)),
                    run == null ? "Within a minute" : WHEN.format(run.nextAt().atZone(London.ZONE)),
                    run == null || !run.failed() ? null : failed(run.failures()),
                    run == null ? "" : run.said());
        }

        private static String failed(int failures) {
            return failures == 1 ? "Failed" : "Failed " + failures + " times in a row";
        }

        private static String every(Duration every) {
            if (every.equals(Duration.ofDays(1))) {
                return "Each day";
            }
            return every.equals(Duration.ofHours(1)) ? "Each hour" : "Every " + every.toMinutes() + " minutes";
        }
    }
}
