package org.turnstone.assessment;

/**
 * What one part of a score adds to it.
 *
 * @param points log odds; all terms together are the log odds of re-offending
 */
record Term(String name, double points) {}
