package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.RunRecord.Way;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;

/** Brings a file and leaves it to be taken: looked at first, then its rows, or it is put away. */
@Service
public class BringFile {
    private final MayImport may;
    private final JobOf jobs;
    private final RunRecord record;
    private final TakenOnce once;
    private final ImportRuns runs;
    private final AuditTrail trail;
    private final TakeWaitingFiles waiting;
    private final WorkOut facts;

    BringFile(
            MayImport may,
            JobOf jobs,
            RunRecord record,
            TakenOnce once,
            ImportRuns runs,
            AuditTrail trail,
            TakeWaitingFiles waiting,
            WorkOut facts) {
        this.once = once;
        this.may = may;
        this.jobs = jobs;
        this.record = record;
        this.runs = runs;
        this.trail = trail;
        this.waiting = waiting;
        this.facts = facts;
    }

    /** @return the run, which waits for its turn */
    public UUID bring(ImportRequest request, InputStream file) throws IOException {
        Membership requester = may.require(request);
        return leave(requester, request, file.readNBytes((int) RoomForRows.largestFile() + 1), Way.PAGE, null, null);
    }

    /**
     * Takes the rows of a file that was looked at, or takes a file again as it was brought. Pressed twice it is taken once:
     * the second press is shown what came of the first.
     *
     * @throws NotFound when there is no such run for whoever acts, or its file is gone by now
     */
    public UUID take(UUID before, boolean allOrNothing) {
        PastRun run = runs.one(before).orElseThrow(NotFound::new);
        ImportRequest request = new ImportRequest(
                run.kind(),
                run.agency(),
                run.feed(),
                run.fileName(),
                run.extractedAt().orElse(run.startedAt()),
                false,
                allOrNothing);
        return again(before, request);
    }

    /** Nothing of it goes in, and it is not kept; that it is gone is on record with it. */
    @Transactional
    public void putAway(UUID lookedAt) {
        PastRun run = runs.one(lookedAt)
                .filter(one -> one.state() == PastRun.State.LOOKED_AT || one.state() == PastRun.State.ASKS)
                .orElseThrow(NotFound::new);
        facts.fromAllClaims(Set.of(), () -> record.putAway(run.id()));
        trail.record(AuditEntry.of(Operation.ERASURE, "Put a file away: nothing of it went in", Set.of()));
    }

    /** The first rows of a file that is looked at, as they were read: for whoever brought it, and nobody else. */
    public List<RowAsRead> rowsAsRead(PastRun run) {
        if (!run.isMine()) {
            return List.of();
        }
        trail.recordApart(AuditEntry.of(Operation.CONSULTATION, "Looked at rows of a file of " + run.kind(), Set.of())
                .with(Map.of("file", run.fileHash())));
        return Acting.as(jobs.importing(Acting.required().partnership()), () -> record.rowsAsRead(run.id()));
    }

    /** Waits while the run is under way, but not for longer than this. */
    public void waitFor(UUID run, Duration most) {
        if (runs.one(run).isPresent()) {
            waiting.waitFor(run, most);
        }
    }

    /** Looks at, or takes, a file that is kept. */
    UUID again(UUID before, ImportRequest request) {
        Membership requester = may.require(request);
        Membership job = jobs.importing(requester.partnership());
        Optional<UUID> goesIn = request.dryRun() ? Optional.empty() : Acting.as(job, () -> once.as(before));
        if (goesIn.isPresent()) {
            return goesIn.get();
        }
        byte[] content = Acting.as(job, () -> record.file(before)).orElseThrow(NotFound::new);
        return leave(requester, request, content, Way.PAGE, before, null);
    }

    UUID fromFolder(ImportRequest request, byte[] content, @Nullable Integer rowsSaid) {
        return leave(may.require(request), request, content, Way.FOLDER, null, rowsSaid);
    }

    private UUID leave(
            Membership requester,
            ImportRequest request,
            byte[] content,
            Way way,
            @Nullable UUID before,
            @Nullable Integer rowsSaid) {
        ImportRun run = may.run(requester, request, content);
        trail.recordApart(AuditEntry.of(
                        Operation.COLLECTION,
                        "Brought a file of " + request.kind() + " from "
                                + request.agency().value(),
                        Set.of())
                .with(Map.of("file", run.fileHash(), "feed", request.feed())));
        UUID begun = Acting.as(
                jobs.importing(requester.partnership()), () -> once.begin(run, way, before, rowsSaid, content));
        waiting.wake();
        return begun;
    }
}
