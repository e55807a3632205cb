package org.turnstone.rag;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagPolicy.Authority;

/**
 * What no partnership's moves may lack: a way out of every status, and a way to Red for a core agency the same day, if need be by
 * way of another status: someone unlawfully at large must not wait for a panel.
 */
final class RagGaps {
    private static final Set<Authority> DECIDING = Set.of(Authority.PANEL, Authority.LEAD, Authority.CORE_AGENCY);

    private RagGaps() {}

    /** A gap and the first day of it. */
    record Gap(LocalDate day, String words) {}

    /** The first gap that moves have from a day on, where those that stand now have it not. */
    static Optional<Gap> opened(Collection<RagMove> now, Collection<RagMove> then, LocalDate from) {
        return Stream.concat(
                        Stream.of(from),
                        Stream.concat(now.stream(), then.stream())
                                .map(move -> move.since().day()))
                .filter(day -> !day.isBefore(from))
                .distinct()
                .sorted()
                .flatMap(day -> {
                    List<String> before = of(Dated.inForce(now, day));
                    return of(Dated.inForce(then, day)).stream()
                            .filter(gap -> !before.contains(gap))
                            .map(gap -> new Gap(day, gap));
                })
                .findFirst();
    }

    static List<String> of(Collection<RagMove> moves) {
        List<String> gaps = new ArrayList<>();
        for (@Nullable RagStatus was : statuses()) {
            if (moves.stream()
                    .noneMatch(move -> leaves(move, was) && move.may().stream().anyMatch(DECIDING::contains))) {
                gaps.add(
                        was == null
                                ? "Nobody could then give a first status to a person who is not rated"
                                : "Nobody could then move a person out of " + was.words());
            }
        }
        for (@Nullable RagStatus was : statuses()) {
            if (was != RagStatus.RED && !reachedByCoreAgency(moves, was).contains(RagStatus.RED)) {
                gaps.add("Police, probation and youth offending could then not set Red for a person "
                        + (was == null ? "who is not rated" : "on " + was.words())
                        + ", not even by way of another status");
            }
        }
        return gaps;
    }

    private static List<@Nullable RagStatus> statuses() {
        List<@Nullable RagStatus> all = new ArrayList<>(Arrays.asList(RagStatus.values()));
        all.addFirst(null);
        return all;
    }

    private static boolean leaves(RagMove move, @Nullable RagStatus was) {
        return move.was() == was && move.to() != was;
    }

    private static Set<RagStatus> reachedByCoreAgency(Collection<RagMove> moves, @Nullable RagStatus start) {
        Set<RagStatus> reached = new HashSet<>();
        Deque<RagMove> ahead = new ArrayDeque<>(byCoreAgency(moves, start));
        while (!ahead.isEmpty()) {
            RagStatus next = Objects.requireNonNull(ahead.poll()).to();
            if (reached.add(next)) {
                ahead.addAll(byCoreAgency(moves, next));
            }
        }
        return reached;
    }

    private static List<RagMove> byCoreAgency(Collection<RagMove> moves, @Nullable RagStatus was) {
        return moves.stream()
                .filter(move -> leaves(move, was) && move.may().contains(Authority.CORE_AGENCY))
                .toList();
    }
}
