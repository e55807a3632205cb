package org.turnstone.partnership;

import java.util.UUID;

public record MembershipId(UUID value) {}
