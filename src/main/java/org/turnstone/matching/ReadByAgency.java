package org.turnstone.matching;

/** How often staff of one agency have opened a person's record. */
public record ReadByAgency(String agency, int staff, int reads) {}
