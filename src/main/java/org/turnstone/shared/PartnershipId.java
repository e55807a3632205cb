package org.turnstone.shared;

import java.util.UUID;

public record PartnershipId(UUID value) {}
