package org.turnstone.imports;

import java.util.UUID;

/** A run that is over, and what came of it. */
public record FinishedRun(UUID id, ImportReport report) {}
