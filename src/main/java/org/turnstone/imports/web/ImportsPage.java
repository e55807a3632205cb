package org.turnstone.imports.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RunImport;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.Option;

/** What the imports page shows: the form, and what was brought in before. */
public record ImportsPage(List<Option> kinds, List<Option> agencies, List<Line> runs, boolean reviewsLinks) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    public ImportsPage {
        kinds = List.copyOf(kinds);
        agencies = List.copyOf(agencies);
        runs = List.copyOf(runs);
    }

    /** One file brought in. */
    public record Line(String href, String file, String kind, String agency, String when, String by, String outcome) {}

    static ImportsPage of(
            Membership reader, List<String> kinds, Map<String, String> agencies, List<PastRun> runs, boolean steward) {
        List<Option> choices = agencies.entrySet().stream()
                .filter(agency -> RunImport.mayImportFor(reader, agency.getKey()))
                .map(agency -> Option.of(agency.getKey(), agency.getValue()))
                .toList();
        return new ImportsPage(
                kinds.stream().map(kind -> Option.of(kind, words(kind))).toList(),
                choices,
                runs.stream()
                        .map(run -> new Line(
                                "/imports/" + run.id(),
                                run.fileName().isEmpty() ? "A file" : run.fileName(),
                                words(run.kind()),
                                agencies.getOrDefault(
                                        run.agency().value(), run.agency().value()),
                                WHEN.format(run.startedAt().atZone(London.ZONE)),
                                run.requester(),
                                outcome(run)))
                        .toList(),
                steward);
    }

    static String words(String kind) {
        String spaced = kind.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    static String outcome(PastRun run) {
        return switch (run.state()) {
            case LOOKED_AT -> "Looked at, nothing taken";
            case RUNNING -> "Not finished: send the file again";
            case REFUSED -> "Refused";
            case DONE -> run.report().map(ImportsPage::taken).orElse("Taken");
        };
    }

    private static String taken(ImportReport report) {
        int good = report.rows() - report.refused();
        return report.refused() == 0
                ? report.rows() + " rows taken"
                : good + " of " + report.rows() + " rows taken, " + report.refused() + " refused";
    }
}
