package org.turnstone.person;

import java.time.Instant;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/**
 * Where things said of people come from.
 *
 * @param usual the category of this agency's records where it names none
 * @param by who or what brings them in
 * @param at when we had them
 */
public record RecordSource(PartnershipId partnership, AgencyCode agency, Category usual, StaffId by, Instant at) {}
