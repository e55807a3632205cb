package org.turnstone.panel;

/** The parts of an agenda that name people of the cohort, in their order; open actions and nominations come before. */
public enum AgendaPart {
    STATUS,
    GREEN,
    RELEASE,
    EXAMINE
}
