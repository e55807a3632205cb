package org.turnstone.demo;

/** What makes it hard to say that two rows are about one person, or tempting to say so wrongly. */
public enum LinkingCase {
    TWIN,
    FATHER_OR_SON,
    MISTYPED_PNC,
    SWAPPED_PNC,
    SHARED_HOSTEL,
    CHANGED_NAME
}
