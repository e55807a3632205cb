package org.turnstone.demo;

/** What makes it hard to say that two rows are about one person, or tempting to say so wrongly. */
public enum LinkingCase {
    TWIN,
    FATHER_OR_SON,
    MISTYPED_PNC,
    SWAPPED_PNC,
    SHARED_HOSTEL,
    CHANGED_NAME,
    /** An agency gave its reference for one person to another later on. */
    REUSED_REFERENCE,
    /** Something that another person did stood on this person's record until it was seen. */
    WRONG_PERSON
}
