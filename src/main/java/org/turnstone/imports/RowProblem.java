package org.turnstone.imports;

/**
 * What is wrong with one value, in words that say how to put it right.
 *
 * @param row the line number a spreadsheet shows: the header is 1; 0 where the file as a whole is meant
 */
public record RowProblem(int row, String column, String message) {}
