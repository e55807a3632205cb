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
            List.of(RagTag.RED, RagTag.AMBER_ALERT, RagTag.AMBER, RagTag.GREEN, RagTag.NOT_RATED, RagTag.IN_CUSTODY);

    private static final Comparator<CohortStanding> BUT_FOR_NAMES = Comparator.comparingInt(
                    (CohortStanding standing) -> TAGS.indexOf(RagDisplay.tag(standing)))
            .thenComparing(Comparator.comparingLong(CohortStanding::days).reversed());

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
        List<CohortStanding> sorted = all.stream().sorted(BUT_FOR_NAMES).toList();
        int last = Math.max(1, (sorted.size() + most - 1) / most);
        int page = Math.clamp(asked, 1, last);
        int from = (page - 1) * most;
        int to = Math.min(sorted.size(), from + most);
        int first = from;
        while (first > 0 && BUT_FOR_NAMES.compare(sorted.get(first - 1), sorted.get(from)) == 0) {
            first--;
        }
        int end = to;
        while (end > 0 && end < sorted.size() && BUT_FOR_NAMES.compare(sorted.get(end), sorted.get(to - 1)) == 0) {
            end++;
        }
        return new Page(page, sorted.subList(first, end), from - first, most);
    }
}
