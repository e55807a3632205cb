package org.turnstone.person;

import java.util.List;

/**
 * One page of what a search found, best first.
 *
 * @param notAsked why nobody was looked for by name or birth
 */
public record FoundPeople(String query, int page, List<PersonHeader> people, boolean more, NotAsked notAsked) {
    public FoundPeople {
        people = List.copyOf(people);
    }

    public enum NotAsked {
        /** They were. */
        NOTHING,
        /** It fits too many people. */
        ONLY_A_YEAR,
        NO_SUCH_DAY
    }
}
