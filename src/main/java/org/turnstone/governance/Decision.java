package org.turnstone.governance;

/** An answer with the rule that gave it; the rule is for the audit trail, never for the reader. */
public record Decision(boolean allowed, String rule) {}
