package org.turnstone.site;

/** A legal or cohort mark beside a name; strong only for what changes what you do now. */
public record Flag(String text, boolean strong) {}
