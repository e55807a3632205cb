package org.turnstone.imports;

import java.util.List;
import org.turnstone.shared.Problem;

/** What whoever typed a person learns: no more than they may see. */
public sealed interface AddedPerson {
    /**
     * Someone whom they may see.
     *
     * @param reference as pages show it
     * @param personRef their agency's own, typed or drawn
     * @param wasHere whether they may see more of this person than what was typed; a match hidden from them is none
     */
    record Shown(String reference, String personRef, boolean wasHere) implements AddedPerson {}

    /** It waits for the data steward, or is about someone whom they may not see: nothing tells which. */
    record Received(String personRef) implements AddedPerson {}

    record Refused(List<Problem> problems) implements AddedPerson {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
