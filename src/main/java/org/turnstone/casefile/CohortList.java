package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.rag.RagTold;
import org.turnstone.shared.PersonId;

/**
 * A page of those on the cohort on a day whom the reader may be shown.
 *
 * @param whole how many there are, whatever the filter
 * @param kept how many the filter lets through
 * @param page from 1
 * @param told how each status is told
 * @param onRecordSince where the list looks back: when what is told of the cohort began to be recorded
 * @param erasedSince where the list looks back: the days on which people were erased since
 */
public record CohortList(
        LookBack look,
        CohortTally whole,
        CohortTally kept,
        int page,
        List<CohortLine> lines,
        Map<RagStatus, RagLimit> limits,
        RagTold told,
        Optional<LocalDate> onRecordSince,
        List<LocalDate> erasedSince) {
    public CohortList {
        lines = List.copyOf(lines);
        limits = Map.copyOf(limits);
        erasedSince = List.copyOf(erasedSince);
    }

    Set<PersonId> people() {
        return lines.stream().map(line -> line.member().person()).collect(Collectors.toUnmodifiableSet());
    }

    public LocalDate day() {
        return look.asAt();
    }
}
