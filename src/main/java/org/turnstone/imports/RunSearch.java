package org.turnstone.imports;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of the files brought are asked for; what is empty is not asked. */
public record RunSearch(String agency, String kind, String outcome) {
    public static final int SHOWN = 50;

    public static RunSearch of(@Nullable String agency, @Nullable String kind, @Nullable String outcome) {
        return new RunSearch(agency == null ? "" : agency, kind == null ? "" : kind, outcome == null ? "" : outcome);
    }

    /** What came of a file, in the words of the filter. */
    public enum Came {
        ASKS("Asks", PastRun.State.ASKS),
        UNDER_WAY("Under way", PastRun.State.WAITS, PastRun.State.RUNNING),
        LOOKED_AT("Looked at, not taken", PastRun.State.LOOKED_AT, PastRun.State.PUT_AWAY),
        TAKEN("Taken", PastRun.State.DONE),
        REFUSED("Refused or not finished", PastRun.State.REFUSED, PastRun.State.CUT_SHORT);

        private final String words;
        private final String states;

        Came(String words, PastRun.State... states) {
            this.words = words;
            this.states = Arrays.stream(states).map(Enum::name).collect(Collectors.joining(","));
        }

        public String words() {
            return words;
        }
    }

    String states() {
        return Arrays.stream(Came.values())
                .filter(came -> came.name().equals(outcome))
                .map(came -> came.states)
                .findFirst()
                .orElse("");
    }
}
