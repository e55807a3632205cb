package org.turnstone.governance;

import java.util.UUID;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/** One member of staff on the list of one person. */
public record ListedStaff(
        UUID id, AccessList list, PersonId person, String staff, String agency, String reason, Period period) {}
