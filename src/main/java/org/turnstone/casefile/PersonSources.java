package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.imports.ReceivedClaims.AsReceived;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.SourcesOfPerson.FactSources;

/** What agencies say of one person, as far as the reader may be shown it. */
public record PersonSources(LocalDate day, PersonHeader header, List<FactSources> facts, List<AsReceived> received) {
    public PersonSources {
        facts = List.copyOf(facts);
        received = List.copyOf(received);
    }
}
