package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.turnstone.imports.ColumnMapping.Theirs;
import org.turnstone.imports.ColumnMappings.Saved;
import org.turnstone.imports.MatchColumns.Columns;
import org.turnstone.imports.MatchColumns.FoundColumn;
import org.turnstone.imports.PartnershipList.Said;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/**
 * Takes over the list that a partnership kept before: one file, said once what its columns are, looked at and taken as the
 * kinds of {@link PartnershipList}.
 */
@Service
public class StartFromList {
    /** The flow of such files, so that what is said of their columns holds for no other. */
    public static final String FEED = "partnership list";

    private final ImportRuns runs;
    private final MatchColumns match;
    private final ColumnMappings mappings;
    private final BringFile bring;
    private final MayImport may;
    private final JobOf jobs;

    StartFromList(
            ImportRuns runs, MatchColumns match, ColumnMappings mappings, BringFile bring, MayImport may, JobOf jobs) {
        this.runs = runs;
        this.match = match;
        this.mappings = mappings;
        this.bring = bring;
        this.may = may;
        this.jobs = jobs;
    }

    /**
     * A column of the list, with where it belongs by what was said before or else by its name.
     *
     * @param examples some of what it holds
     */
    public record ListColumn(Said said, List<String> examples) {
        public ListColumn {
            examples = List.copyOf(examples);
        }
    }

    /**
     * @param kinds our columns by kind, those of the person under {@link PartnershipList#PERSON}
     * @param key the column that probably tells one person from another; empty where none is seen
     */
    public record ListShown(PastRun file, List<ListColumn> columns, Map<String, List<Column>> kinds, String key) {
        public ListShown {
            columns = List.copyOf(columns);
            kinds = Map.copyOf(kinds);
        }
    }

    /**
     * One kind, as it was looked at and, once it was taken, what came of that.
     *
     * @param taken none before it is taken
     */
    public record Step(PastRun look, Optional<PastRun> taken) {
        /** What tells most of it. */
        public PastRun newest() {
            return taken.orElse(look);
        }
    }

    /** @return the file, of which nothing is said yet */
    public UUID bring(ImportRequest request, InputStream file) throws IOException {
        return bring.bring(request, file);
    }

    /** @throws NotFound when the file is not kept, cannot be read, or was not brought as such a list by whoever acts */
    public ListShown columns(UUID first) {
        Columns columns = match.of(first);
        if (!columns.run().feed().equals(FEED)) {
            throw new NotFound();
        }
        Map<String, Said> before = before(columns.run());
        List<String> names = columns.theirs().stream().map(FoundColumn::name).toList();
        return new ListShown(
                columns.run(),
                columns.theirs().stream()
                        .map(column -> new ListColumn(
                                before.getOrDefault(column.name(), suggested(column, before.isEmpty())),
                                column.examples()))
                        .toList(),
                ours(),
                ListColumns.SHIPPED.key(names));
    }

    private static Said suggested(FoundColumn column, boolean nothingSaid) {
        return new Said(column.name(), nothingSaid ? ListColumns.SHIPPED.suggested(column.name()) : "", DateForm.USUAL);
    }

    /** What was said of such a list before, the earlier kinds first. */
    private Map<String, Said> before(PastRun file) {
        Map<String, Said> before = new HashMap<>();
        for (String kind : PartnershipList.KINDS) {
            Optional<Saved> saved = Acting.as(
                    jobs.importing(Acting.required().partnership()),
                    () -> mappings.of(file.agency(), file.feed(), kind));
            saved.stream()
                    .flatMap(one -> one.mapping().columns().stream())
                    .filter(theirs -> !theirs.ours().isEmpty() && !CommonColumns.KEYS.contains(theirs.ours()))
                    .forEach(theirs -> before.putIfAbsent(theirs.name(), said(kind, theirs)));
        }
        return before;
    }

    private static Said said(String kind, Theirs theirs) {
        boolean person =
                CommonColumns.PERSON.stream().anyMatch(column -> column.name().equals(theirs.ours()));
        return new Said(theirs.name(), (person ? PartnershipList.PERSON : kind) + "." + theirs.ours(), theirs.dates());
    }

    private Map<String, List<Column>> ours() {
        Map<String, List<Column>> ours = new LinkedHashMap<>();
        ours.put(
                PartnershipList.PERSON,
                CommonColumns.PERSON.stream()
                        .filter(column -> !CommonColumns.KEYS.contains(column.name()))
                        .toList());
        PartnershipList.KINDS.forEach(kind -> ours.put(kind, match.kind(kind).columns()));
        return ours;
    }

    /**
     * Keeps what is said of the columns and looks at the file as each kind that it tells of.
     *
     * @return what is wrong, by the fields of the page; empty when the looks have begun
     * @throws NotFound as {@link #columns}
     */
    public List<Problem> look(UUID first, PartnershipList list) {
        ListShown shown = columns(first);
        List<Problem> problems = list.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        Membership by = Acting.required();
        list.mappings().forEach((kind, mapping) -> {
            ImportRequest request = shown.file().lookAgain(kind);
            may.require(request);
            Acting.as(jobs.importing(by.partnership()), () -> mappings.save(by, shown.file(), kind, mapping));
            bring.again(first, request);
        });
        return List.of();
    }

    /** The kinds that were looked at last, in their order; none before anything is said of the columns. */
    public List<Step> steps(UUID first) {
        Map<String, PastRun> looks = runs.looks(first);
        Map<String, PastRun> taken = runs.taken(looks.values());
        PastRun begun = looks.get(PartnershipList.KINDS.getFirst());
        List<Step> steps = new ArrayList<>();
        for (String kind : PartnershipList.KINDS) {
            Optional.ofNullable(looks.get(kind))
                    .filter(look -> begun != null && !look.startedAt().isBefore(begun.startedAt()))
                    .ifPresent(look -> steps.add(new Step(look, Optional.ofNullable(taken.get(kind)))));
        }
        return steps;
    }

    /** Takes the good rows of each kind that was looked at. */
    public void take(UUID first) {
        steps(first).forEach(step -> bring.take(step.look().id(), false));
    }

    /** The same for the file itself. */
    public void waitForFile(UUID first, Duration most) {
        bring.waitFor(first, most);
    }

    /** Waits while any of it is under way, but not for longer than this for each. */
    public void waitFor(UUID first, Duration most) {
        steps(first).forEach(step -> bring.waitFor(step.newest().id(), most));
    }
}
