package org.turnstone.shared;

import java.util.UUID;

/** A member of staff, or a named job or feed that acts in one's place. */
public record StaffId(UUID value) {}
