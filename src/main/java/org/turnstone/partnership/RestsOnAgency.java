package org.turnstone.partnership;

import java.util.Optional;
import org.turnstone.shared.AgencyCode;

/** A room that knows of work which rests on an agency says so before the agency ends. */
public interface RestsOnAgency {
    /**
     * What would be left without its agency, now or later, in words that say where to change it. They turn on no day of the
     * work: whoever ends an agency may not see that work, and would learn its days by trying one after another.
     */
    Optional<String> of(AgencyCode agency);
}
