package org.turnstone.shared;

/** What is wrong with one field, in words that say how to put it right. */
public record Problem(String field, String message) {}
