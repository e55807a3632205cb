package org.turnstone.rag;

import org.jspecify.annotations.Nullable;

/**
 * How often, and where, whoever has a status is to be reviewed, as the partnership decided. Nothing is worked out from it.
 *
 * @param status none for the time in custody, when no status runs
 * @param unit days or weeks
 */
public record RagReview(@Nullable RagStatus status, int every, RagUnit unit, Meeting meeting, Since since)
        implements Dated {
    static final String CUSTODY = "CUSTODY";

    /** Where it is reviewed. */
    public enum Meeting {
        PANEL("at the panel"),
        CASE_MEETING("at a case meeting"),
        TASKING("at tasking"),
        NO_MEETING("");

        private final String words;

        Meeting(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    @Override
    public String about() {
        return code(status);
    }

    /** As in: every 6 weeks, at the panel. */
    public String words() {
        return words(every, unit, meeting);
    }

    static String words(int every, RagUnit unit, Meeting meeting) {
        return "every " + (every == 1 ? unit.one() : unit.words(every))
                + (meeting == Meeting.NO_MEETING ? "" : ", " + meeting.words());
    }

    static @Nullable RagStatus status(String code) {
        return code.equals(CUSTODY) ? null : RagStatus.valueOf(code);
    }

    static String code(@Nullable RagStatus status) {
        return status == null ? CUSTODY : status.name();
    }
}
