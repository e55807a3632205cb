package org.turnstone.governance;

/**
 * An answer with the rule that gave it. The rule is for the tests that hold the two walls equal, never for the reader; rows that
 * the database keeps back do not reach the program, so the trail says that nobody was shown and not by which rule (decision 0004).
 */
public record Decision(boolean allowed, String rule) {}
