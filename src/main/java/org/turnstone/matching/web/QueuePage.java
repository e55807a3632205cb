package org.turnstone.matching.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.matching.AgencyPair;
import org.turnstone.matching.Precision.Standing;
import org.turnstone.matching.Proposal;
import org.turnstone.matching.ReadProposals.Waiting;
import org.turnstone.matching.ReviewQueue;
import org.turnstone.matching.ReviewQueue.Harm;
import org.turnstone.matching.ReviewQueue.Line;
import org.turnstone.matching.ReviewQueue.Queue;
import org.turnstone.person.OpenDoubt;
import org.turnstone.shared.AgencyCode;
import org.turnstone.site.Count;
import org.turnstone.site.Pager;

/** What the first page of matching shows: what waits, how long for, and what needs a second person. */
public record QueuePage(
        List<Count> counts, List<Group> groups, List<Second> seconds, List<Check> checks, String next, Pager pager) {
    private static final String LATER = "Asked about, or waiting for a second person";

    public QueuePage {
        counts = List.copyOf(counts);
        groups = List.copyOf(groups);
        seconds = List.copyOf(seconds);
        checks = List.copyOf(checks);
    }

    /** Records that wait for one reason of order. */
    public record Group(String heading, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** One record that waits. */
    public record Row(
            String href, String name, String agency, String since, String why, String state, int rows, int mayBe) {}

    /** Something that waits for a second person. */
    public record Second(String href, String what, String since) {}

    /** What a sign-off asks for: a look at some links, or that it be withdrawn. */
    public record Check(String href, String what, String why) {}

    static QueuePage of(
            Queue queue, List<Waiting> proposals, List<Standing> signedOff, Map<AgencyCode, String> agencies) {
        Map<String, List<Line>> byGroup = queue.lines().stream()
                .collect(Collectors.groupingBy(QueuePage::group, LinkedHashMap::new, Collectors.toList()));
        List<Group> groups = byGroup.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getValue().stream()
                                .map(line -> row(line, agencies))
                                .toList()))
                .toList();
        return new QueuePage(
                List.of(
                        count(queue.waiting(), queue.waiting() == 1 ? "record waits" : "records wait"),
                        count(
                                queue.rowsBehind(),
                                queue.rowsBehind() == 1 ? "row waits behind them" : "rows wait behind them"),
                        nights(queue),
                        count(
                                proposals.size(),
                                proposals.size() == 1 ? "waits for a second person" : "wait for a second person")),
                groups,
                proposals.stream().map(one -> second(one, agencies)).toList(),
                signedOff.stream()
                        .flatMap(standing -> checks(standing, agencies))
                        .toList(),
                groups.isEmpty() ? "" : groups.getFirst().rows().getFirst().href(),
                Pager.of(queue.page(), ReviewQueue.SHOWN, queue.waiting(), page -> "/matching?page=" + page));
    }

    private static Stream<Check> checks(Standing standing, Map<AgencyCode, String> agencies) {
        String page = "/matching/automatic/" + standing.pair().path();
        String name = PrecisionPage.name(standing.pair(), agencies);
        Stream<Check> withdrawal = standing.withdrawal().stream()
                .map(why -> new Check(page, "Withdraw the sign-off of " + name + "? It is proposed", why));
        Stream<Check> looks = standing.toLookAt() == 0
                ? Stream.of()
                : Stream.of(new Check(
                        page + "/look",
                        "Look at " + Shown.count(standing.toLookAt(), "link", "links") + " of " + name,
                        "This month’s, drawn by lot, so that the sample goes on telling how right they are"));
        return Stream.concat(withdrawal, looks);
    }

    private static Count nights(Queue queue) {
        return queue.nights()
                .map(nights -> count(nights, "nights to clear at the rate of the last two weeks"))
                .orElse(Count.plain(
                        "–",
                        "nights to clear: counted once " + ReviewQueue.LEAST_FOR_A_RATE
                                + " records are decided within two weeks"));
    }

    private static Count count(int number, String words) {
        return Count.plain("%,d".formatted(number), words);
    }

    private static String group(Line line) {
        if (line.proposed() || line.doubt().asked().isPresent()) {
            return LATER;
        }
        return line.harm() == Harm.OTHER ? "All others" : line.harm().words();
    }

    private static Row row(Line line, Map<AgencyCode, String> agencies) {
        String asked = line.proposed()
                ? "Waits for a second person"
                : line.doubt()
                        .asked()
                        .map(note -> "Asked on " + Shown.day(note.at()))
                        .orElse("");
        return new Row(
                "/matching/doubts/" + line.doubt().id(),
                Shown.name(line.doubt().says()),
                agencies.getOrDefault(
                        line.doubt().agency(), line.doubt().agency().value()),
                Shown.day(line.doubt().since()),
                line.doubt().reason(),
                asked.isEmpty() || line.harm() == Harm.OTHER
                        ? asked
                        : asked + ". " + line.harm().words(),
                line.rowsBehind(),
                line.doubt().shown().size());
    }

    private static Second second(Waiting waiting, Map<AgencyCode, String> agencies) {
        Proposal proposal = waiting.proposal();
        List<String> people = waiting.people().stream()
                .flatMap(Optional::stream)
                .map(one -> one.name() + ", " + one.reference())
                .toList();
        String record = waiting.record().map(one -> record(one, agencies)).orElse("a record");
        AgencyPair pair = proposal.pair();
        return new Second(
                "/matching/second/" + proposal.id(),
                switch (proposal.kind()) {
                    case MERGE -> people.size() < 2 ? "Merge two people" : "Merge " + String.join(" with ", people);
                    case LINK -> "Link " + record;
                    case NEW -> "Someone new: " + record;
                    case AUTOMATIC ->
                        "Sign off links without a number"
                                + (pair == null ? "" : ": " + PrecisionPage.name(pair, agencies));
                },
                Shown.moment(proposal.at()));
    }

    private static String record(OpenDoubt doubt, Map<AgencyCode, String> agencies) {
        return Shown.name(doubt.says()) + ", "
                + agencies.getOrDefault(doubt.agency(), doubt.agency().value()) + " record " + doubt.personRef();
    }
}
