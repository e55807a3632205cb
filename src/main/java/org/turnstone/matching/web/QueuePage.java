package org.turnstone.matching.web;

import java.util.List;
import java.util.Map;
import org.turnstone.matching.Proposal;
import org.turnstone.matching.ReviewQueue.Line;
import org.turnstone.matching.ReviewQueue.Queue;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Count;

/** What the first page of matching shows: what waits, how long for, and what needs a second person. */
public record QueuePage(List<Count> counts, int waiting, List<Row> rows, List<Second> seconds, String next) {
    private static final int SHOWN = 50;

    public QueuePage {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        seconds = List.copyOf(seconds);
    }

    /** One record that waits. */
    public record Row(
            String href, String name, String agency, String since, String why, String harm, int rows, int mayBe) {}

    /** Something that waits for a second person. */
    public record Second(String href, String what, String since) {}

    static QueuePage of(Queue queue, List<Proposal> proposals, Map<AgencyCode, String> agencies) {
        List<Row> rows = queue.lines().stream()
                .limit(SHOWN)
                .map(line -> row(line, agencies))
                .toList();
        String nights = queue.nights().map(many -> Integer.toString(many)).orElse("–");
        return new QueuePage(
                List.of(
                        new Count(null, null, Integer.toString(queue.lines().size()), "records wait", null),
                        new Count(null, null, Integer.toString(queue.rowsBehind()), "rows wait behind them", null),
                        new Count(null, null, nights, "nights to clear at the rate of the last two weeks", null),
                        new Count(null, null, Integer.toString(proposals.size()), "wait for a second person", null)),
                queue.lines().size(),
                rows,
                proposals.stream().map(QueuePage::second).toList(),
                rows.isEmpty() ? "" : rows.getFirst().href());
    }

    private static Row row(Line line, Map<AgencyCode, String> agencies) {
        String state = line.proposed()
                ? "Waits for a second person"
                : line.doubt()
                        .asked()
                        .map(asked -> "Asked on " + Shown.day(asked.at()))
                        .orElse("");
        String harm = line.harm().words();
        return new Row(
                "/matching/doubts/" + line.doubt().id(),
                Shown.name(line.doubt().says()),
                agencies.getOrDefault(
                        line.doubt().agency(), line.doubt().agency().value()),
                Shown.day(line.doubt().since()),
                line.doubt().reason(),
                state.isEmpty() || harm.isEmpty() ? harm + state : harm + ". " + state,
                line.rowsBehind(),
                line.doubt().mayBe().size());
    }

    static Second second(Proposal proposal) {
        return new Second(
                "/matching/second/" + proposal.id(),
                switch (proposal.kind()) {
                    case MERGE -> "Merge two people over a veto";
                    case LINK -> "Link a record over a veto";
                    case NEW -> "Someone new, which one alone cannot say";
                    case AUTOMATIC -> "Sign off links without a number";
                },
                Shown.moment(proposal.at()));
    }
}
