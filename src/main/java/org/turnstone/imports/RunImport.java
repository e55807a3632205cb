package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.shared.NotAllowed;

/**
 * Takes an agency's file. Rows go in by chunks, each in a transaction of its own, as the partnership's import job on
 * behalf of whoever asks; a run cut short is finished by sending the same file again.
 */
@Service
public class RunImport {
    static final int CHUNK = 1_000;
    private static final int LARGEST_FILE = 200_000_000;
    private static final Set<Role> FOR_ANY_AGENCY = Set.of(Role.DATA_STEWARD, Role.COORDINATOR);

    private final Access access;
    private final JobOf jobs;
    private final Kinds kinds;
    private final ApplyRows apply;
    private final ImportRuns runs;
    private final TransactionTemplate whole;
    private final Clock clock;

    RunImport(
            Access access,
            JobOf jobs,
            Kinds kinds,
            ApplyRows apply,
            ImportRuns runs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.kinds = kinds;
        this.apply = apply;
        this.runs = runs;
        this.whole = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * @throws NotAllowed when whoever acts may not bring in this agency's files
     * @throws IOException when the file cannot be read from where it lies
     */
    public FinishedRun run(ImportRequest request, InputStream file, Consumer<ImportProgress> progress)
            throws IOException {
        Membership requester = require(request);
        byte[] content = file.readNBytes(LARGEST_FILE + 1);
        Membership job = jobs.importing(requester.partnership());
        ImportRun run = new ImportRun(
                UUID.randomUUID(),
                requester.partnership(),
                request,
                requester.staff(),
                requester.staffName(),
                hash(content),
                clock.instant());
        ImportReport report = Acting.as(job, () -> {
            runs.begin(run, request.dryRun() ? Optional.of(content) : Optional.empty());
            ImportReport done = take(run, content, progress);
            runs.finish(run, done);
            return done;
        });
        return new FinishedRun(run.id(), report);
    }

    private Membership require(ImportRequest request) {
        Membership requester = access.require(Activity.IMPORT_EXTRACTS);
        boolean staff = "staff".equals(request.kind());
        boolean forAll = FOR_ANY_AGENCY.contains(requester.role());
        if (!mayImportFor(requester, request.agency().value()) || (staff && !forAll)) {
            throw new NotAllowed();
        }
        return requester;
    }

    private ImportReport take(ImportRun run, byte[] content, Consumer<ImportProgress> progress) {
        Optional<Extract> extract = kinds.named(run.request().kind());
        if (extract.isEmpty()) {
            return refusedWhole(
                    ReadRows.unreadable(0, "", "Choose a kind of extract: " + String.join(", ", kinds.names())));
        }
        if (!runs.knows(run.partnership(), run.agency())) {
            return refusedWhole(ReadRows.unreadable(0, "", "No agency here has the code " + run.agency()));
        }
        if (content.length > LARGEST_FILE) {
            return refusedWhole(ReadRows.unreadable(0, "", "Split the file: it is larger than 200 MB"));
        }
        Instant fileTime = Optional.ofNullable(run.request().extractedAt()).orElse(run.at());
        ReadRows read = new ExtractReader(
                        extract.get(), new RowCheck(extract.get(), fileTime, run.at(), runs.madeUp(run.partnership())))
                .read(content);
        if (run.request().allOrNothing() && read.refused() > 0) {
            return refusedWhole(read);
        }
        if (!run.request().dryRun() && !run.request().allOrNothing()) {
            return chunks(run, read, progress).report(read);
        }
        return asOne(run, read, progress);
    }

    /** All chunks in one transaction, which is not kept after a dry run, nor when all-or-nothing meets a refused row. */
    private ImportReport asOne(ImportRun run, ReadRows read, Consumer<ImportProgress> progress) {
        return whole.execute(status -> {
            ImportReport report = chunks(run, read, progress).report(read);
            boolean refused = run.request().allOrNothing() && report.refused() > 0;
            if (run.request().dryRun() || refused) {
                status.setRollbackOnly();
            }
            return refused ? refusedWhole(report) : report;
        });
    }

    private Tally chunks(ImportRun run, ReadRows read, Consumer<ImportProgress> progress) {
        Tally tally = new Tally();
        List<ReadRow> rows = read.good();
        int from = 0;
        while (from < rows.size()) {
            int to = chunkEnd(rows, from);
            tally.add(apply.apply(run, rows.subList(from, to)));
            from = to;
            progress.accept(new ImportProgress(from, rows.size()));
        }
        return tally;
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

    private static ImportReport refusedWhole(ReadRows read) {
        return refusedWhole(new Tally().report(read));
    }

    private static ImportReport refusedWhole(ImportReport report) {
        return new ImportReport(report.rows(), 0, 0, 0, 0, 0, 0, report.rows(), report.problems());
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Agencies whose files whoever acts may bring in; all of them for those who do so for the partnership. */
    public static boolean mayImportFor(Membership member, String agency) {
        return member.agency().value().equals(agency) || FOR_ANY_AGENCY.contains(member.role());
    }
}
