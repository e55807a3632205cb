package org.turnstone.person;

import java.util.List;

/** One page of what a search found, best first. */
public record FoundPeople(String query, int page, List<PersonHeader> people, boolean more) {
    public FoundPeople {
        people = List.copyOf(people);
    }
}
