package org.turnstone.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.turnstone.performance.NamesOfPeople;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.PersonId;

/** Tells the people behind a figure to those who may be shown them. */
@Component
class NamesForFigures implements NamesOfPeople {
    private final PersonHeaders people;

    NamesForFigures(PersonHeaders people) {
        this.people = people;
    }

    @Override
    public List<Named> of(Collection<PersonId> asked) {
        return people.of(asked).values().stream()
                .map(header -> new Named(header.person(), header.reference(), header.name()))
                .toList();
    }
}
