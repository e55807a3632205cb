package org.turnstone.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.NotFound;

/** Takes a file that was looked at before, as it was then. */
@Service
public class TakeKeptFile {
    private final ImportRuns runs;
    private final RunImport imports;
    private final JobOf jobs;

    TakeKeptFile(ImportRuns runs, RunImport imports, JobOf jobs) {
        this.runs = runs;
        this.imports = imports;
        this.jobs = jobs;
    }

    /** @throws NotFound when there is no such run, or it is not for whoever acts, or its file is gone by now */
    public FinishedRun take(UUID lookedAt) throws IOException {
        Membership requester = Acting.required();
        PastRun run = runs.one(lookedAt).orElseThrow(NotFound::new);
        byte[] content = Acting.as(jobs.importing(requester.partnership()), () -> runs.keptFile(lookedAt))
                .orElseThrow(NotFound::new);
        ImportRequest request = new ImportRequest(
                run.kind(),
                run.agency(),
                run.feed(),
                run.fileName(),
                run.extractedAt().orElse(run.startedAt()),
                false,
                false);
        return imports.run(request, new ByteArrayInputStream(content), progress -> {});
    }
}
