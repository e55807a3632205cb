package org.turnstone.imports;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;

/**
 * What the rows of one call have in common: whose they are, and when we had them.
 *
 * @param recordedAt the recorded time of every claim made from these rows
 */
public record Delivery(
        UUID run, PartnershipId partnership, AgencyCode agency, String feed, String kind, Instant recordedAt) {}
