package org.turnstone.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.WaitingRows.Waited;
import org.turnstone.person.DecidableDoubts;
import org.turnstone.person.DecidableDoubts.Decidable;

/** Lets in the rows that waited for one reference, each with the rest of its file, once it is settled or a number decides it. */
@Service
class ApplyWaiting {
    private final WaitingRows waiting;
    private final ApplyRows apply;
    private final DecidableDoubts doubts;

    ApplyWaiting(WaitingRows waiting, ApplyRows apply, DecidableDoubts doubts) {
        this.waiting = waiting;
        this.doubts = doubts;
        this.apply = apply;
    }

    /** By the rule of linking, whatever comes of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void decideAgain(ImportRun run, Decidable one) {
        letIn(run, one.personRef());
        doubts.lookedAt(one);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    int apply(ImportRun run, String personRef) {
        return letIn(run, personRef);
    }

    private int letIn(ImportRun run, String personRef) {
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
