package org.turnstone.draftcohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.selection.MatrixEffect;

/**
 * How many on a draft are of which sex, age, ethnicity and so on (Oldham Appendix 1, profile of the draft cohort). Needs, and the ward, are
 * not in it: no room keeps them yet.
 *
 * @param people how many there are in all
 */
public record DraftProfile(int people, List<Breakdown> breakdowns) {
    static final List<String> ORDER = List.of(
            "Sex",
            "Age",
            "Ethnicity",
            "Supervised by law",
            "Most of their proven offences",
            "Postcode district",
            "Lead agency");

    private static final String SMALL = "Small groups together";

    public DraftProfile {
        breakdowns = List.copyOf(breakdowns);
    }

    /** @param groups the largest first */
    public record Breakdown(String by, List<Group> groups) {
        public Breakdown {
            groups = List.copyOf(groups);
        }
    }

    public record Group(String words, int people) {}

    /** One person, without who it is: the group in each breakdown, in their order. */
    record Counted(List<String> groups) {
        Counted {
            groups = List.copyOf(groups);
            if (groups.size() != ORDER.size()) {
                throw new IllegalArgumentException("one group for each of " + ORDER + ": " + groups);
            }
        }
    }

    static DraftProfile of(Collection<Counted> people) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (int place = 0; place < ORDER.size(); place++) {
            int at = place;
            Map<String, Long> counts = people.stream()
                    .map(one -> one.groups().get(at))
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            breakdowns.add(new Breakdown(
                    ORDER.get(place),
                    largestFirst(counts.entrySet().stream()
                            .map(one -> new Group(one.getKey(), Math.toIntExact(one.getValue())))
                            .toList())));
        }
        return new DraftProfile(people.size(), breakdowns);
    }

    /** Whether there are enough for a board to be told anything. */
    public boolean isForBoards() {
        return people >= MatrixEffect.FEWEST;
    }

    /**
     * The same for boards: groups of fewer than five are put together, with the next larger one where they are still too few, so
     * that nothing can be worked out from the others.
     */
    public DraftProfile forBoards() {
        return new DraftProfile(
                people,
                isForBoards()
                        ? breakdowns.stream()
                                .map(one -> new Breakdown(one.by(), together(one.groups())))
                                .toList()
                        : List.of());
    }

    private static List<Group> together(List<Group> groups) {
        int small = 0;
        List<Group> shown = new ArrayList<>();
        for (Group group : largestFirst(groups).reversed()) {
            if (group.people() < MatrixEffect.FEWEST || (small > 0 && small < MatrixEffect.FEWEST)) {
                small += group.people();
            } else {
                shown.add(group);
            }
        }
        List<Group> ordered = new ArrayList<>(largestFirst(shown));
        if (small > 0) {
            ordered.add(new Group(SMALL, small));
        }
        return ordered;
    }

    private static List<Group> largestFirst(Collection<Group> groups) {
        return groups.stream()
                .sorted(Comparator.comparingInt((Group group) -> -group.people())
                        .thenComparing(Group::words))
                .toList();
    }
}
