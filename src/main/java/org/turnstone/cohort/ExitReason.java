package org.turnstone.cohort;

/**
 * Why somebody leaves the cohort.
 *
 * @param needsPanel whether a panel decides it; a death is a fact
 * @param needsPlan whether somebody goes on after it who is to be supported
 * @param needsTransfer whether the scheme of another area has to have accepted them before
 */
public record ExitReason(String code, String words, boolean needsPanel, boolean needsPlan, boolean needsTransfer) {}
