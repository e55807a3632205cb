package org.turnstone.rag;

import java.time.Instant;
import java.util.UUID;
import org.turnstone.shared.PersonId;

/**
 * A named officer's reason why a proposed Red is not set.
 *
 * @param record of the person's being at large, from which the proposal came
 * @param by name and agency, as shown to readers
 */
public record RedRefusal(UUID id, PersonId person, UUID record, String reason, String by, Instant at) {}
