package org.turnstone.governance.web;

import java.util.List;
import org.turnstone.governance.AuditCheckpoint;
import org.turnstone.site.Govuk.Link;

/** The checkpoints that were taken. */
public record CheckpointsPage(List<Link> tabs, List<Line> lines) {
    public record Line(String when, String entries, String root) {
        static Line of(AuditCheckpoint checkpoint) {
            return new Line(
                    Typed.words(checkpoint.at()),
                    String.format(java.util.Locale.UK, "%,d", checkpoint.size()),
                    checkpoint.root());
        }
    }
}
