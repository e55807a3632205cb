package org.turnstone.demo;

/** What can be wrong with a row that an agency sends. */
public enum RowProblem {
    BAD_DATE,
    UNKNOWN_CODE,
    MISSING_REQUIRED,
    BAD_IDENTIFIER,
    DUPLICATE_ROW,
    FAILING_CHECK_LETTER,
    FUTURE_BIRTH_DATE
}
