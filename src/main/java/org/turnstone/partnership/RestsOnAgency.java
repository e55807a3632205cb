package org.turnstone.partnership;

import java.time.LocalDate;
import java.util.Optional;
import org.turnstone.shared.AgencyCode;

/** A room that knows of work which rests on an agency says so before the agency ends. */
public interface RestsOnAgency {
    /** What would be left without its agency from a day on, in words that say where to change it. */
    Optional<String> from(AgencyCode agency, LocalDate day);
}
