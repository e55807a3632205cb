package org.turnstone.offending;

/**
 * What kind of offence a code is to the predictors.
 *
 * @param ogrs3 one of the twenty levels of OGRS3; empty where the code has none
 * @param ogrs4 a category of the OGRS4 generation; empty where the code has none
 * @param needsExactOffence whether OGRS3 has none because it hangs on which offence of the code it was
 * @param violent whether a sanction for it counts as violent in OGRS4
 */
public record OffenceCategory(String ogrs3, String ogrs4, boolean needsExactOffence, boolean violent) {}
