package org.turnstone.draftcohort;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.draftcohort.DraftProfile.Breakdown;
import org.turnstone.draftcohort.DraftProfile.Group;
import org.turnstone.selection.MatrixEffect;

/**
 * What boards are told of the profiles agreed of one draft. Tables of people who are nearly the same tell by their differences of
 * the few who came or went: a later profile is told only when at least five people more or fewer are on it than on each told
 * before, and without the tables in which a group differs from one before by one to four. Source as for
 * {@link MatrixEffect#FEWEST}: differencing is one of the ways in which tables disclose.
 */
final class ToldBoards {
    private ToldBoards() {}

    /** @param agreed in the order in which they were */
    static Optional<AgreedProfile> of(List<AgreedProfile> agreed) {
        List<DraftProfile> told = new ArrayList<>();
        @Nullable AgreedProfile last = null;
        for (AgreedProfile one : agreed) {
            DraftProfile next = one.profile().forBoards();
            boolean tells = next.isForBoards()
                    && told.stream()
                            .allMatch(before -> Math.abs(before.people() - next.people()) >= MatrixEffect.FEWEST);
            if (tells || told.isEmpty()) {
                last = new AgreedProfile(without(next, told), one.at(), one.where(), one.by());
            }
            if (tells) {
                told.add(next);
            }
        }
        return Optional.ofNullable(last);
    }

    private static DraftProfile without(DraftProfile next, List<DraftProfile> told) {
        return new DraftProfile(
                next.people(),
                next.breakdowns().stream()
                        .filter(one -> told.stream()
                                .flatMap(before -> before.breakdowns().stream())
                                .filter(before -> before.by().equals(one.by()))
                                .allMatch(before -> isApart(numbers(before), numbers(one))))
                        .toList());
    }

    private static boolean isApart(Map<String, Integer> before, Map<String, Integer> now) {
        Set<String> groups = new HashSet<>(before.keySet());
        groups.addAll(now.keySet());
        return groups.stream()
                .map(group -> Math.abs(before.getOrDefault(group, 0) - now.getOrDefault(group, 0)))
                .allMatch(difference -> difference == 0 || difference >= MatrixEffect.FEWEST);
    }

    private static Map<String, Integer> numbers(Breakdown breakdown) {
        return breakdown.groups().stream().collect(Collectors.toMap(Group::words, Group::people));
    }
}
