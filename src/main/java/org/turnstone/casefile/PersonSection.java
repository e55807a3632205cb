package org.turnstone.casefile;

import java.util.List;
import java.util.Optional;
import org.turnstone.shared.PersonId;

/** What a room that stands above this one adds to a person's page; each offers it as a Spring component. */
public interface PersonSection {
    /** As far as the reader may see it; none where there is nothing to say. */
    Optional<Shown> of(PersonId person, LookBack look);

    record Shown(String heading, List<Line> lines) {
        public Shown {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param title what it is, in few words
     * @param source whose word it is, and when
     */
    record Line(String title, String text, String source) {}
}
