package org.turnstone.imports.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubts.Waiting;
import org.turnstone.shared.London;

/** What the list of doubtful records shows. */
public record WaitingPage(int total, List<Line> records) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    public WaitingPage {
        records = List.copyOf(records);
    }

    /** One record that waits. */
    public record Line(String href, String name, String agency, String since, String reason, int mayBe) {}

    static WaitingPage of(Waiting waiting) {
        return new WaitingPage(
                waiting.total(), waiting.first().stream().map(WaitingPage::line).toList());
    }

    private static Line line(OpenDoubt doubt) {
        return new Line(
                "/imports/waiting/" + doubt.id(),
                name(doubt),
                ImportsPage.words(doubt.agency().value().toLowerCase(Locale.ROOT)),
                DAY.format(doubt.since().atZone(London.ZONE)),
                doubt.reason(),
                doubt.mayBe().size());
    }

    static String name(OpenDoubt doubt) {
        String name = (doubt.says().forename() + " " + doubt.says().surname()).strip();
        return name.isEmpty() ? "No name, record " + doubt.personRef() : name;
    }
}
