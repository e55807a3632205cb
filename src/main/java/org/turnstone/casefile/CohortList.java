package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;

/** Everyone on the cohort on a day whom the reader may be shown. */
public record CohortList(LocalDate day, List<CohortLine> lines, Map<RagStatus, RagLimit> limits) {
    public CohortList {
        lines = List.copyOf(lines);
        limits = Map.copyOf(limits);
    }
}
