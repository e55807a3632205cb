package org.turnstone.linkage;

/** What the check letter or digit of an identifier says about it. */
public enum Check {
    VALID,
    /** A letter that no force ever issues (I, O, S): made-up data, which counts only in a made-up partnership. */
    NEVER_ISSUED,
    WRONG_CHECK;

    /** Whether an identifier may decide who someone is; otherwise it is evidence for a person to weigh. */
    public boolean decides(boolean madeUpPartnership) {
        return this == VALID || (this == NEVER_ISSUED && madeUpPartnership);
    }
}
