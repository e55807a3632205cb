package org.turnstone.selection;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That a partnership counts by a version of the matrix from a day on.
 *
 * @param effect how the cohort list stood under it when it was adopted, in words
 * @param by name and agency
 */
public record MatrixAdoption(int version, LocalDate from, String reason, String effect, String by, Instant at) {}
