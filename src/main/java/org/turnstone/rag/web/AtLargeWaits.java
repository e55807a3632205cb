package org.turnstone.rag.web;

import java.util.List;
import java.util.function.Function;
import org.turnstone.rag.ReadExceptions.First;

/**
 * People of whom something waits because they are at large.
 *
 * @param more how many are not shown, in words; empty where all are
 */
public record AtLargeWaits<T>(int all, List<T> people, String more) {
    public AtLargeWaits {
        people = List.copyOf(people);
    }

    static <L, T> AtLargeWaits<T> of(First<L> first, Function<L, T> line) {
        return new AtLargeWaits<>(
                first.all(),
                first.shown().stream().map(line).toList(),
                first.left() == 0 ? "" : first.left() + " more wait and are not shown here.");
    }
}
