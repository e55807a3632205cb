package org.turnstone.matching.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.ReadMoves.Told;
import org.turnstone.person.PersonHeader;

/** One merge or un-merge as it is shown. */
public record MovePage(
        String href,
        boolean merge,
        boolean undone,
        String undoing,
        String when,
        String by,
        String reason,
        String records,
        Who from,
        Who to) {
    /** Someone it was about; no link where no record of theirs is left, or none to be shown. */
    public record Who(String words, @Nullable String href) {}

    static MovePage of(Told told) {
        return new MovePage(
                "/matching/moves/" + told.move().id(),
                told.move().merge(),
                told.move().undone(),
                undoing(told),
                Shown.moment(told.move().at()),
                told.proposedBy()
                        .map(one -> "Proposed by " + one + ". Confirmed by " + told.by())
                        .orElse("By " + told.by()),
                told.move().reason(),
                Shown.count(told.move().records(), "record", "records"),
                who(told.from()),
                who(told.to()));
    }

    private static String undoing(Told told) {
        return told.move()
                .undoing()
                .map(one -> "Undone on " + Shown.moment(one.at()) + " by "
                        + told.undoneBy().orElse("someone") + (one.reason().isEmpty() ? "" : ": " + one.reason()))
                .orElse("");
    }

    private static Who who(Optional<PersonHeader> person) {
        return person.map(one -> new Who(one.name() + ", " + one.reference(), "/matching/people/" + one.reference()))
                .orElse(new Who("Nobody now: no record is left", null));
    }
}
