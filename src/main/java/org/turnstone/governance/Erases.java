package org.turnstone.governance;

import org.turnstone.shared.PersonId;

/** Each room that keeps rows about people removes them here; the one physical delete. */
public interface Erases {
    /** Removes every row about the person in this room; runs as the erasure job, in its transaction. */
    void erase(PersonId person);
}
