package org.turnstone.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.London;

/** Which of the files brought are asked for; what is empty is not asked. */
public record RunSearch(String agency, String kind, String outcome, String from, String to, int page) {
    public static final int SHOWN = 50;

    public static RunSearch of(@Nullable String agency, @Nullable String kind, @Nullable String outcome) {
        return new RunSearch(
                agency == null ? "" : agency, kind == null ? "" : kind, outcome == null ? "" : outcome, "", "", 1);
    }

    /** Only those that came on one of these days, as days are written in a row; both may be open. */
    public RunSearch between(@Nullable String first, @Nullable String last) {
        return new RunSearch(
                agency, kind, outcome, first == null ? "" : first.strip(), last == null ? "" : last.strip(), page);
    }

    /** The pages are numbered from 1. */
    public RunSearch page(int number) {
        return new RunSearch(agency, kind, outcome, from, to, Math.max(1, number));
    }

    /** Without an agency, a kind or an outcome that stands for nothing here. A day that cannot be read narrows nothing. */
    public RunSearch understood(Collection<String> agencies, Collection<String> kinds) {
        return new RunSearch(
                agencies.contains(agency) ? agency : "",
                kinds.contains(kind) ? kind : "",
                states().isEmpty() ? "" : outcome,
                from,
                to,
                page);
    }

    /** What is wrong with a day that was typed. */
    public Optional<String> problem(String day) {
        return day.isEmpty() ? Optional.empty() : Moments.day(day).problem();
    }

    Optional<Instant> begin() {
        return startOf(from, 0);
    }

    Optional<Instant> end() {
        return startOf(to, 1);
    }

    private static Optional<Instant> startOf(String day, int later) {
        return Optional.ofNullable(Moments.day(day).value())
                .map(read -> read.plusDays(later).atStartOfDay(London.ZONE).toInstant());
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
