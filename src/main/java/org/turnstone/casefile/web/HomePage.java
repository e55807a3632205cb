package org.turnstone.casefile.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Alert;
import org.turnstone.site.Destination;

/** Where each role starts: what cannot wait, the people one leads, and where else to go. */
public record HomePage(
        String name, List<Alert> alerts, @Nullable CohortPage mine, List<Destination> elsewhere) {
    public HomePage {
        alerts = List.copyOf(alerts);
        elsewhere = List.copyOf(elsewhere);
    }
}
