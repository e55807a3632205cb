package org.turnstone.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Destination;

/** Where each role starts: the people one leads, and where else to go. */
public record HomePage(String name, @Nullable CohortPage mine, List<Destination> elsewhere) {
    public HomePage {
        elsewhere = List.copyOf(elsewhere);
    }
}
