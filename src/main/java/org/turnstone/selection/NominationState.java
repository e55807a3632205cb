package org.turnstone.selection;

/** How far a nomination has come; what follows adoption is the cohort's. Source: Kingston IOM referral and decision process. */
public enum NominationState {
    /** Typed and not sent: it stands in its writer's form alone. */
    DRAFT("Not sent"),
    SUBMITTED("Received"),
    SCREENED("Screened"),
    ON_AGENDA("On the agenda"),
    DEFERRED("Deferred"),
    ADOPTED("Adopted"),
    REJECTED("Not adopted"),
    WITHDRAWN("Withdrawn");

    private final String words;

    NominationState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether something is still to be decided. */
    public boolean isOpen() {
        return switch (this) {
            case SUBMITTED, SCREENED, ON_AGENDA, DEFERRED -> true;
            case DRAFT, ADOPTED, REJECTED, WITHDRAWN -> false;
        };
    }
}
