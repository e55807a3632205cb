package org.turnstone.casefile;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagLimit;
import org.turnstone.rag.RagStatus;
import org.turnstone.site.RagTag;

/** How many people stand under each status, and how many of them are over its limit. */
public record CohortTally(Map<RagTag, Long> people, Map<RagTag, Long> over) {
    public CohortTally {
        people = Map.copyOf(people);
        over = Map.copyOf(over);
    }

    static CohortTally of(Collection<CohortStanding> standings, Map<RagStatus, RagLimit> limits) {
        return new CohortTally(
                counted(standings, standing -> true), counted(standings, standing -> standing.isPast(limits)));
    }

    private static Map<RagTag, Long> counted(Collection<CohortStanding> standings, Predicate<CohortStanding> which) {
        return standings.stream().filter(which).collect(Collectors.groupingBy(RagDisplay::tag, Collectors.counting()));
    }

    public long of(RagTag tag) {
        return people.getOrDefault(tag, 0L);
    }

    public long over(RagTag tag) {
        return over.getOrDefault(tag, 0L);
    }

    public long size() {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
