package org.turnstone.linkage;

/** Whether a level applies to a pair; as in SQL a missing value makes it unknown, and unknown is not yes. */
interface Condition {
    int NO = 0;
    int UNKNOWN = 1;
    int YES = 2;

    int test(FieldValues[] left, FieldValues[] right);

    static int of(boolean holds) {
        return holds ? YES : NO;
    }
}
