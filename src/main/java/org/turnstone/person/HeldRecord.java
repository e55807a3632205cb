package org.turnstone.person;

import java.time.Instant;
import java.util.UUID;

/** One agency's record of a person, as it stands. */
public record HeldRecord(UUID id, RecordRef ref, PersonBlock says, Instant saidAt) {}
