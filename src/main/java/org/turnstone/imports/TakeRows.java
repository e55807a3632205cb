package org.turnstone.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.imports.ApplyRows.Applied;
import org.turnstone.imports.RunRecord.ToTake;
import org.turnstone.imports.RunRecord.Way;

/**
 * Takes the rows of a file by chunks, each in a transaction of its own that also notes how far the file is; looked at
 * only, no chunk is kept. All-or-nothing is one transaction, whose entries in the trail come last, so that nobody waits.
 */
@Component
class TakeRows {
    static final int CHUNK = 1_000;
    static final int LARGEST_FILE = 200_000_000;
    private static final int SHOWN = 20;

    private final Kinds kinds;
    private final ApplyRows apply;
    private final RunRecord record;
    private final KnownAgencies agencies;
    private final UsualSize sizes;
    private final ColumnMappings mappings;
    private final AuditTrail trail;
    private final RoomForRows room;
    private final TransactionTemplate whole;

    TakeRows(
            Kinds kinds,
            ApplyRows apply,
            RunRecord record,
            KnownAgencies agencies,
            UsualSize sizes,
            ColumnMappings mappings,
            AuditTrail trail,
            RoomForRows room,
            PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.apply = apply;
        this.record = record;
        this.agencies = agencies;
        this.sizes = sizes;
        this.mappings = mappings;
        this.trail = trail;
        this.room = room;
        this.whole = new TransactionTemplate(transactions);
    }

    /** Takes it, or goes on where it was stopped, and notes what came of it. */
    Tally.Reports take(ToTake file, Consumer<ImportProgress> progress) {
        return room.in(file.weight(), share -> take(file, share, progress));
    }

    private Tally.Reports take(ToTake file, long share, Consumer<ImportProgress> progress) {
        ImportRun run = file.run();
        ReadRows read = read(run, content(file), share);
        Integer said = file.rowsSaid();
        if (said != null && said != read.rows()) {
            read = ReadRows.unreadable(
                    0,
                    "",
                    "The manifest says %,d rows, the file has %,d: send it again, whole".formatted(said, read.rows()));
        }
        OptionalInt usual = file.way() == Way.FOLDER ? sizes.farAbove(run, read.rows()) : OptionalInt.empty();
        if (usual.isPresent() && !read.good().isEmpty()) {
            Tally.Reports none = new Tally().reports(read);
            record.asks(run, usual.getAsInt(), none);
            return none;
        }
        Tally.Reports reports = reports(file, read, progress);
        record.finish(run, reports);
        return reports;
    }

    private byte[] content(ToTake file) {
        return file.content().orElseGet(() -> record.file(file.run().id()).orElseThrow());
    }

    private ReadRows read(ImportRun run, byte[] content, long share) {
        Optional<Extract> extract = kinds.named(run.request().kind());
        if (extract.isEmpty()) {
            return unreadable("Choose a kind of extract: " + String.join(", ", kinds.names()));
        }
        Optional<String> refusal = agencies.refusal(run.partnership(), run.agency());
        if (refusal.isPresent()) {
            return unreadable(refusal.get());
        }
        Optional<String> wrongTime = new TimeOfExtract(run.request().extractedAt(), Optional.empty())
                .at(run.at())
                .problem();
        if (wrongTime.isPresent()) {
            return unreadable(wrongTime.get());
        }
        if (content.length > RoomForRows.largestFile()) {
            return unreadable(tooLarge());
        }
        ColumnMapping mapping = mappings.of(
                        run.agency(), run.request().feed(), run.request().kind())
                .map(ColumnMappings.Saved::mapping)
                .orElse(ColumnMapping.NONE);
        Instant fileTime = Optional.ofNullable(run.request().extractedAt()).orElse(run.at());
        return new ExtractReader(
                        extract.get(),
                        new RowCheck(
                                extract.get(),
                                fileTime,
                                run.at(),
                                agencies.madeUp(run.partnership()),
                                agencies.named(run.partnership())),
                        share)
                .read(content, mapping);
    }

    static String tooLarge() {
        return "Split the file: it is larger than %,d MB, and this server takes no larger one"
                .formatted(RoomForRows.largestFile() / 1_000_000);
    }

    private Tally.Reports reports(ToTake file, ReadRows read, Consumer<ImportProgress> progress) {
        ImportRun run = file.run();
        if (run.request().dryRun()) {
            record.keepRead(run, first(read));
        }
        if (run.request().allOrNothing() && read.refused() > 0) {
            return Tally.Reports.refusedWhole(read);
        }
        if (run.request().allOrNothing() && !run.request().dryRun()) {
            return asOne(file, read, progress);
        }
        Tally.Reports reports = chunks(file, read, progress).reports(read);
        return run.request().allOrNothing() && reports.became().refused() > 0 ? reports.asRefusedWhole() : reports;
    }

    private static ReadRows unreadable(String words) {
        return ReadRows.unreadable(0, "", words);
    }

    private static List<RowAsRead> first(ReadRows read) {
        return read.good().stream()
                .sorted(Comparator.comparingInt(ReadRow::number))
                .limit(SHOWN)
                .map(row -> new RowAsRead(row.number(), new TreeMap<>(row.values())))
                .toList();
    }

    private Tally chunks(ToTake file, ReadRows read, Consumer<ImportProgress> progress) {
        ImportRun run = file.run();
        List<ReadRow> rows = read.good();
        Tally tally = file.counted() == null ? new Tally() : Tally.from(file.counted());
        int from = run.request().dryRun() ? 0 : Math.min(file.applied(), rows.size());
        boolean dry = run.request().dryRun();
        record.progress(run, new ImportProgress(from, rows.size()));
        while (from < rows.size()) {
            List<ReadRow> chunk = rows.subList(from, chunkEnd(rows, from));
            int to = from + chunk.size();
            whole.executeWithoutResult(status -> {
                Applied applied = apply.applyUnsaid(run, chunk);
                tally.add(applied.tally());
                if (dry) {
                    status.setRollbackOnly();
                } else {
                    record.counted(run, to, rows.size(), tally);
                    trail.record(applied.entry());
                }
            });
            from = to;
            if (dry) {
                record.progress(run, new ImportProgress(from, rows.size()));
            }
            progress.accept(new ImportProgress(from, rows.size()));
        }
        return tally;
    }

    /** All chunks in one transaction, which is not kept when it meets a refused row. */
    private Tally.Reports asOne(ToTake file, ReadRows read, Consumer<ImportProgress> progress) {
        List<ReadRow> rows = read.good();
        if (file.counted() != null) {
            return Tally.from(file.counted()).reports(read);
        }
        Tally tally = new Tally();
        whole.executeWithoutResult(status -> {
            List<AuditEntry> entries = new ArrayList<>();
            for (int from = 0; from < rows.size(); ) {
                int to = chunkEnd(rows, from);
                Applied applied = apply.applyUnsaid(file.run(), rows.subList(from, to));
                tally.add(applied.tally());
                entries.add(applied.entry());
                from = to;
                record.progress(file.run(), new ImportProgress(from, rows.size()));
                progress.accept(new ImportProgress(from, rows.size()));
            }
            if (tally.hasRefused()) {
                status.setRollbackOnly();
            } else {
                record.counted(file.run(), rows.size(), rows.size(), tally);
                entries.forEach(trail::record);
            }
        });
        return tally.hasRefused() ? tally.reports(read).asRefusedWhole() : tally.reports(read);
    }

    /** Chunks do not part the rows of one person reference, unless these alone fill one. */
    private static int chunkEnd(List<ReadRow> rows, int from) {
        int end = Math.min(from + CHUNK, rows.size());
        if (end == rows.size()) {
            return end;
        }
        int cut = end;
        while (cut > from && rows.get(cut - 1).personRef().equals(rows.get(end).personRef())) {
            cut--;
        }
        return cut == from || rows.get(end).personRef().isEmpty() ? end : cut;
    }
}
