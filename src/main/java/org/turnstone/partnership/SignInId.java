package org.turnstone.partnership;

import java.util.UUID;

/** One sign-in, from its start to its end. */
public record SignInId(UUID value) {}
