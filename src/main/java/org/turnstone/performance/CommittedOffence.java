package org.turnstone.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One offence by the day it was committed.
 *
 * @param provenOn the day of the conviction or caution; none while charged only, or after acquittal or quashing
 * @param breach a breach of an order, licence or bail: reported apart, never a re-offence
 */
public record CommittedOffence(
        String person, LocalDate on, @Nullable LocalDate provenOn, boolean breach) {}
