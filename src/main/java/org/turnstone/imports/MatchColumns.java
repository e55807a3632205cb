package org.turnstone.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.turnstone.imports.ColumnMapping.Theirs;
import org.turnstone.imports.ColumnMappings.Saved;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;

/** Says once how a feed's files name and write things; the upload, the command and the watched folder then follow it. */
@Service
public class MatchColumns {
    private static final int LOOKED_THROUGH = 200;
    private static final int EXAMPLES = 3;

    private final ImportRuns runs;
    private final RunRecord record;
    private final MayImport may;
    private final JobOf jobs;
    private final Kinds kinds;
    private final ColumnMappings mappings;
    private final BringFile bring;

    MatchColumns(
            ImportRuns runs,
            RunRecord record,
            MayImport may,
            JobOf jobs,
            Kinds kinds,
            ColumnMappings mappings,
            BringFile bring) {
        this.runs = runs;
        this.record = record;
        this.may = may;
        this.jobs = jobs;
        this.kinds = kinds;
        this.mappings = mappings;
        this.bring = bring;
    }

    /** One column of the file, with what it is or may be, and values it holds. */
    public record FoundColumn(String name, String ours, DateForm dates, List<String> examples) {
        public FoundColumn {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A file's columns beside ours.
     *
     * @param saved who said so before
     */
    public record Columns(
            PastRun run,
            List<FoundColumn> theirs,
            List<Column> ours,
            ColumnMapping before,
            @Nullable String saved) {
        public Columns {
            theirs = List.copyOf(theirs);
            ours = List.copyOf(ours);
        }
    }

    /** Whether the file is kept for whoever acts and can be read as far as its columns. */
    public boolean canBeMatched(UUID id) {
        try {
            return !of(id).theirs().isEmpty();
        } catch (NotFound unreadable) {
            return false;
        }
    }

    /** Our names of the file's columns, in its order, and then of what is the same for every row; none where it is not kept. */
    public List<String> inOrder(UUID id) {
        try {
            Columns columns = of(id);
            return Stream.concat(
                            columns.theirs.stream().map(FoundColumn::ours).filter(ours -> !ours.isEmpty()),
                            columns.before.fixed().keySet().stream().sorted())
                    .distinct()
                    .toList();
        } catch (NotFound unreadable) {
            return List.of();
        }
    }

    /** @throws NotFound when the file is not kept, cannot be read, or was not brought by whoever acts */
    public Columns of(UUID id) {
        PastRun run =
                runs.one(id).filter(PastRun::isMine).filter(PastRun::hasFile).orElseThrow(NotFound::new);
        Extract extract = kind(run.kind());
        Membership job = jobs.importing(Acting.required().partnership());
        byte[] file = Acting.as(job, () -> record.file(id)).orElseThrow(NotFound::new);
        Optional<Saved> saved = Acting.as(job, () -> mappings.of(run.agency(), run.feed(), run.kind()));
        ColumnMapping before = saved.map(Saved::mapping).orElse(ColumnMapping.NONE);
        List<Column> ours = CommonColumns.of(extract);
        return new Columns(
                run,
                found(file, ours.stream().map(Column::name).toList(), before),
                ours,
                before,
                saved.map(one -> one.by()).orElse(null));
    }

    /**
     * Keeps it and looks at the file again.
     *
     * @return the new run
     */
    public UUID save(UUID id, ColumnMapping mapping) {
        Columns columns = of(id);
        Membership by = Acting.required();
        ImportRequest request = columns.run().lookAgain();
        may.require(request);
        Acting.as(jobs.importing(by.partnership()), () -> mappings.save(by, columns.run(), mapping));
        return bring.again(id, request);
    }

    /** @throws NotFound when there is no such kind */
    Extract kind(String kind) {
        return kinds.named(kind).orElseThrow(NotFound::new);
    }

    private static List<FoundColumn> found(byte[] file, List<String> ours, ColumnMapping before) {
        try (Lines lines = ExtractReader.open(file)) {
            Line header = lines.next(List.of());
            if (header == null) {
                throw new NotFound();
            }
            List<Set<String>> examples = new ArrayList<>();
            header.values().forEach(name -> examples.add(new LinkedHashSet<>()));
            int read = 0;
            for (Line line = lines.next(List.of());
                    line != null && read < LOOKED_THROUGH;
                    line = lines.next(List.of())) {
                for (int place = 0;
                        place < Math.min(examples.size(), line.values().size());
                        place++) {
                    if (examples.get(place).size() < EXAMPLES
                            && !line.values().get(place).isBlank()) {
                        examples.get(place).add(line.values().get(place).strip());
                    }
                }
                read++;
            }
            return columns(header, examples, ours, before);
        } catch (Lines.UnreadableFile wrong) {
            throw new NotFound();
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private static List<FoundColumn> columns(
            Line header, List<Set<String>> examples, List<String> ours, ColumnMapping before) {
        List<FoundColumn> found = new ArrayList<>();
        for (int place = 0; place < header.values().size(); place++) {
            String name = header.values().get(place).strip().toLowerCase(Locale.ROOT);
            Theirs said = before.byName().getOrDefault(name, List.of()).stream()
                    .findFirst()
                    .orElse(null);
            String suggested = ours.contains(name) ? name : ColumnNames.SHIPPED.suggested(name, ours);
            found.add(new FoundColumn(
                    name,
                    said == null ? suggested : said.ours(),
                    said == null ? DateForm.USUAL : said.dates(),
                    List.copyOf(examples.get(place))));
        }
        return found;
    }
}
