package org.turnstone.imports.web;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.imports.ImportReport;
import org.turnstone.imports.ImportRuns.Found;
import org.turnstone.imports.MayImport;
import org.turnstone.imports.PastRun;
import org.turnstone.imports.RunSearch;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.London;
import org.turnstone.site.Govuk.ErrorMessage;
import org.turnstone.site.Govuk.Link;
import org.turnstone.site.Govuk.Option;
import org.turnstone.site.NotUnderstood;
import org.turnstone.site.PageAddress;
import org.turnstone.site.Pager;

/** What the imports page shows: the form, and what was brought in before. */
public record ImportsPage(
        List<Option> kinds,
        List<Option> agencies,
        List<Option> allAgencies,
        List<Option> outcomes,
        RunSearch asked,
        List<NotUnderstood> not,
        List<Line> runs,
        Pager pager,
        List<Link> tabs) {
    /** Kinds whose names in files are short. */
    private static final Map<String, String> PROPER = Map.of(
            "rag", "RAG statuses", "top", "Treatment outcomes (TOP)", "dv_incidents", "domestic abuse incidents");

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    public ImportsPage {
        kinds = List.copyOf(kinds);
        agencies = List.copyOf(agencies);
        allAgencies = List.copyOf(allAgencies);
        outcomes = List.copyOf(outcomes);
        not = List.copyOf(not);
        runs = List.copyOf(runs);
        tabs = List.copyOf(tabs);
    }

    /** One file brought in. */
    public record Line(
            String href,
            String file,
            String kind,
            String agency,
            String when,
            String by,
            String took,
            String outcome) {}

    /** @param going the codes of the agencies that have not ended: the others' files are found, but not taken any more */
    static ImportsPage of(
            Membership reader,
            List<String> kinds,
            Map<String, String> agencies,
            Set<String> going,
            RunSearch asked,
            List<NotUnderstood> not,
            Found found,
            List<Link> tabs) {
        List<Option> choices = choices(reader, agencies);
        return new ImportsPage(
                any(
                        "Choose…",
                        kinds.stream().map(kind -> Option.of(kind, words(kind))).toList()),
                whose(reader, agencies, going),
                any("Any agency", choices),
                any(
                        "Anything",
                        Arrays.stream(RunSearch.Came.values())
                                .map(came -> Option.of(came.name(), came.words()))
                                .toList()),
                asked,
                not,
                found.runs().stream()
                        .map(run -> new Line(
                                "/imports/" + run.id(),
                                run.fileName().isEmpty() ? "A file" : run.fileName(),
                                words(run.kind()),
                                agencies.getOrDefault(
                                        run.agency().value(), run.agency().value()),
                                WHEN.format(run.startedAt().atZone(London.ZONE)),
                                run.requester(),
                                run.finishedAt()
                                        .map(end -> RunPage.duration(Duration.between(run.startedAt(), end)))
                                        .orElse(""),
                                outcome(run)))
                        .toList(),
                Pager.of(found.page(), RunSearch.SHOWN, found.all(), page -> address(asked, page)),
                tabs);
    }

    private static String address(RunSearch asked, int page) {
        return new PageAddress("/imports")
                .asking("agency", asked.agency())
                .asking("kind", asked.kind())
                .asking("outcome", asked.outcome())
                .asking("from", asked.from())
                .asking("to", asked.to())
                .page(page)
                .text();
    }

    /** What was asked for and stands for nothing, in the order of the fields. */
    static List<NotUnderstood> notUnderstood(RunSearch typed, RunSearch asked) {
        List<NotUnderstood> all = new ArrayList<>();
        add(all, "agency", typed.agency(), asked.agency(), "Files of any agency");
        add(all, "kind", typed.kind(), asked.kind(), "Files of any kind");
        add(all, "outcome", typed.outcome(), asked.outcome(), "Files whatever came of them");
        asked.problem(asked.from())
                .ifPresent(why -> all.add(new NotUnderstood("from", why, "Files from the first one on")));
        asked.problem(asked.to()).ifPresent(why -> all.add(new NotUnderstood("to", why, "Files up to today")));
        return all;
    }

    private static void add(List<NotUnderstood> all, String field, String typed, String asked, String shown) {
        if (!typed.equals(asked)) {
            all.add(NotUnderstood.value(field, typed, shown));
        }
    }

    /** What a field says where it was asked for what stands for nothing. */
    public @Nullable ErrorMessage wrong(String field) {
        return NotUnderstood.of(field, not);
    }

    public List<Option> anyKind() {
        return any("Anything", kinds.stream().skip(1).toList());
    }

    private static List<Option> choices(Membership reader, Map<String, String> agencies) {
        return agencies.entrySet().stream()
                .filter(agency -> MayImport.mayImportFor(reader, agency.getKey()))
                .map(agency -> Option.of(agency.getKey(), agency.getValue()))
                .toList();
    }

    /** For whom a reader may bring files now. */
    static List<Option> whose(Membership reader, Map<String, String> agencies, Set<String> going) {
        return toChoose(choices(reader, agencies).stream()
                .filter(choice -> going.contains(choice.value()))
                .toList());
    }

    private static List<Option> toChoose(List<Option> some) {
        return some.size() == 1 ? some : any("Choose…", some);
    }

    private static List<Option> any(String words, List<Option> some) {
        return Stream.concat(Stream.of(Option.of("", words)), some.stream()).toList();
    }

    static String words(String kind) {
        String spaced = PROPER.getOrDefault(kind, kind.replace('_', ' '));
        return spaced.substring(0, 1).toUpperCase(Locale.UK) + spaced.substring(1);
    }

    static String outcome(PastRun run) {
        return switch (run.state()) {
            case LOOKED_AT -> "Looked at, nothing taken";
            case PUT_AWAY -> "Put away, nothing taken";
            case WAITS -> run.dryRun() ? "Waits to be looked at" : "Waits for its turn";
            case RUNNING ->
                (run.dryRun() ? "Being looked at" : "Being taken")
                        + ": %,d of %,d rows"
                                .formatted(run.progress().done(), run.progress().rows());
            case CUT_SHORT ->
                "Cut short after %,d rows: send the file again, and the rest goes in"
                        .formatted(run.progress().done());
            case ASKS ->
                "Asks: a file of this feed usually has %,d rows, this one %,d"
                        .formatted(
                                run.usualRows(),
                                run.report().map(ImportReport::rows).orElse(0));
            case REFUSED -> "Refused";
            case DONE -> run.report().map(ImportsPage::taken).orElse("Taken");
        };
    }

    private static String taken(ImportReport report) {
        StringBuilder words = new StringBuilder(report.refused() == 0 ? "" : report.rows() - report.refused() + " of ");
        words.append(report.rows()).append(report.rows() == 1 ? " row taken" : " rows taken");
        also(words, report.corrected(), " corrected");
        also(words, report.withdrawn(), " withdrawn");
        also(words, report.refused(), " refused");
        return words.toString();
    }

    private static void also(StringBuilder words, int rows, String what) {
        if (rows > 0) {
            words.append(", ").append(rows).append(what);
        }
    }
}
