package org.turnstone.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.turnstone.imports.RunRecord.ToTake;
import org.turnstone.imports.RunRecord.Way;
import org.turnstone.imports.workbook.Workbook;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotAllowed;

/**
 * Takes an agency's file while the caller waits, after the agency's other files, as the partnership's import job on
 * behalf of whoever asks; a run cut short is finished by sending the same file again.
 */
@Service
public class RunImport {
    private final MayImport may;
    private final JobOf jobs;
    private final AgencyTurn turns;
    private final TakeRows rows;
    private final RunRecord record;

    RunImport(MayImport may, JobOf jobs, AgencyTurn turns, TakeRows rows, RunRecord record) {
        this.may = may;
        this.jobs = jobs;
        this.turns = turns;
        this.rows = rows;
        this.record = record;
    }

    /**
     * @throws NotAllowed when whoever acts may not bring in this agency's files
     * @throws IOException when the file cannot be read from where it lies
     */
    public FinishedRun run(ImportRequest request, InputStream file, Consumer<ImportProgress> progress)
            throws IOException {
        Membership requester = may.require(request);
        byte[] content = file.readNBytes((int) RoomForRows.largestFile() + 1);
        Membership job = jobs.importing(requester.partnership());
        AgencyTurn.Turn turn = turns.take(requester.partnership(), request.agency());
        try {
            ImportRun run = may.run(requester, request, content);
            Tally.Reports reports = Acting.as(job, () -> taken(run, content, progress));
            return new FinishedRun(run.id(), may.seesLinking() ? reports.became() : reports.asSent());
        } finally {
            turn.end();
        }
    }

    private static long weight(byte[] content) {
        return RoomForRows.weight(content.length, Workbook.isOne(content));
    }

    private Tally.Reports taken(ImportRun run, byte[] content, Consumer<ImportProgress> progress) {
        record.begin(
                run,
                PastRun.State.RUNNING,
                Way.COMMAND,
                null,
                null,
                run.request().dryRun() ? Optional.of(content) : Optional.empty());
        try {
            return rows.take(
                    new ToTake(run, weight(content), Optional.of(content), Way.COMMAND, null, 0, null), progress);
        } catch (RuntimeException stopped) {
            record.cutShort(run);
            throw stopped;
        }
    }
}
