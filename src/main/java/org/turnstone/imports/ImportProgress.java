package org.turnstone.imports;

/** How far a file has been taken. */
public record ImportProgress(int done, int rows) {}
