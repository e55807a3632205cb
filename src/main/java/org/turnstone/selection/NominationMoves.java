package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The one table of what may be done with a nomination, from which state and by whom. What no line allows, nobody may. */
final class NominationMoves {
    static final NominationMoves SHIPPED = new NominationMoves(SelectionShipped.MOVES);

    private final List<MoveLine> lines;

    NominationMoves(List<MoveLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** The state that it leads to; none where it may not be done. */
    Optional<NominationState> leadsTo(NominationState was, NominationMove move, Set<Authority> held, LocalDate day) {
        return allowed(was, held, day)
                .filter(line -> line.move() == move)
                .map(MoveLine::to)
                .findFirst();
    }

    /** In the order of the table. */
    List<NominationMove> offered(NominationState was, Set<Authority> held, LocalDate day) {
        return allowed(was, held, day).map(MoveLine::move).distinct().toList();
    }

    private Stream<MoveLine> allowed(NominationState was, Set<Authority> held, LocalDate day) {
        return lines.stream()
                .filter(line -> line.was() == was && !line.from().isAfter(day))
                .filter(line -> line.by().stream().anyMatch(held::contains));
    }
}
