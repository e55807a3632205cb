package org.turnstone.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.WaitingRows.Waited;

/** Lets in the rows that waited for one reference, each with the rest of its file, once it is settled. */
@Service
class ApplyWaiting {
    private final WaitingRows waiting;
    private final ApplyRows apply;

    ApplyWaiting(WaitingRows waiting, ApplyRows apply) {
        this.waiting = waiting;
        this.apply = apply;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int apply(ImportRun run, String personRef) {
        Map<String, List<Waited>> files = new TreeMap<>();
        waiting.of(run, List.of(personRef))
                .forEach(waited -> files.computeIfAbsent(waited.file(), none -> new java.util.ArrayList<>())
                        .add(waited));
        files.values()
                .forEach(rows -> apply.apply(
                        run.of(rows.getFirst().kind(), rows.getFirst().feed()),
                        rows.stream().map(Waited::row).toList()));
        return files.size();
    }
}
