package org.turnstone.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.RagDisplay;
import org.turnstone.shared.PersonId;
import org.turnstone.site.RagTag;

/** The order of the cohort: enforcement first, the longest in their status first, then by name. */
public final class CohortOrder {
    public static final List<RagTag> TAGS =
            List.of(RagTag.RED, RagTag.AMBER_ALERT, RagTag.AMBER, RagTag.GREEN, RagTag.IN_CUSTODY, RagTag.NOT_RATED);

    private static final Comparator<CohortStanding> BUT_FOR_NAMES = Comparator.comparingInt(
                    (CohortStanding standing) -> TAGS.indexOf(RagDisplay.tag(standing)))
            .thenComparing(Comparator.comparingLong(CohortStanding::days).reversed());

    /** Of more people alike, as after a first import, the names are in order on each page alone: all would have to be read. */
    private static final int MOST_ALIKE = 100;

    private CohortOrder() {}

    /**
     * One page before names are known.
     *
     * @param page from 1, the last there is where a later one was asked for
     * @param near those on the page, and whoever stands alike where it begins or ends: the names decide between them
     * @param before how many of these come on the page before
     */
    record Page(int page, List<CohortStanding> near, int before, int most) {
        Page {
            near = List.copyOf(near);
        }

        List<CohortStanding> byName(Function<PersonId, String> name) {
            return near.stream()
                    .sorted(BUT_FOR_NAMES
                            .thenComparing(standing -> name.apply(standing.person()))
                            .thenComparing(standing -> standing.person().value()))
                    .skip(before)
                    .limit(most)
                    .toList();
        }
    }

    static Page page(List<CohortStanding> all, int asked, int most) {
        List<CohortStanding> sorted = all.stream()
                .sorted(BUT_FOR_NAMES.thenComparing(
                        standing -> standing.person().value()))
                .toList();
        int page = Math.clamp(asked, 1, Math.max(1, (sorted.size() + most - 1) / most));
        int from = (page - 1) * most;
        int to = Math.min(sorted.size(), from + most);
        if (sorted.isEmpty()) {
            return new Page(page, sorted, 0, most);
        }
        List<CohortStanding> start = alike(sorted, from);
        List<CohortStanding> end = alike(sorted, to - 1);
        int first = start.size() > MOST_ALIKE ? from : sorted.indexOf(start.getFirst());
        int last = end.size() > MOST_ALIKE ? to : sorted.indexOf(end.getFirst()) + end.size();
        return new Page(page, sorted.subList(first, last), from - first, most);
    }

    private static List<CohortStanding> alike(List<CohortStanding> sorted, int at) {
        CohortStanding one = sorted.get(at);
        return sorted.stream()
                .filter(other -> BUT_FOR_NAMES.compare(one, other) == 0)
                .toList();
    }
}
