package org.turnstone.rag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagParameterChange.Typed;
import org.turnstone.shared.Problem;

/** What has to be right before a parameter is set; problems name the form's fields. */
final class RagParameterRules {
    static final int LONGEST = 500;
    static final int LONGEST_DAYS = 366;
    static final int LONGEST_WEEKS = 52;
    static final int LONGEST_MONTHS = 24;
    static final int LONGEST_MISTAKE = 7;
    static final int YEARS_AHEAD = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private RagParameterRules() {}

    static List<Problem> problems(RagParameterChange change, LocalDate today) {
        List<Problem> problems = new ArrayList<>(value(change.of(), change.typed()));
        from(change, today).ifPresent(problem -> problems.add(new Problem("from", problem)));
        if (change.source().isEmpty()) {
            problems.add(new Problem(
                    "source",
                    "Enter who decided and where it is written down, for example a minute of the steering group"));
        } else if (change.source().length() > LONGEST) {
            problems.add(new Problem("source", "Who decided must be " + LONGEST + " characters or fewer"));
        }
        return problems;
    }

    static Optional<Problem> why(String why) {
        if (why.isEmpty()) {
            return Optional.of(new Problem("why", "Enter why it is taken back"));
        }
        return why.length() > LONGEST
                ? Optional.of(new Problem("why", "The reason must be " + LONGEST + " characters or fewer"))
                : Optional.empty();
    }

    /** A past day would change figures that have been reported. */
    private static Optional<String> from(RagParameterChange change, LocalDate today) {
        LocalDate from = change.from();
        if (change.notADay()) {
            return Optional.of("Enter a real date, for example 1 12 2026");
        }
        if (from == null) {
            return Optional.of("Enter the day from which it holds, for example 1 12 2026");
        }
        if (from.isBefore(today)) {
            return Optional.of("The day must be today or later: figures and statuses of past days stay as they were");
        }
        LocalDate last = today.plusYears(YEARS_AHEAD);
        return from.isAfter(last) ? Optional.of("The day must be on or before " + DAY.format(last)) : Optional.empty();
    }

    static List<Problem> value(RagParameter of, Typed typed) {
        return switch (of.kind()) {
            case MEANING -> meaning(of, typed.words());
            case MOVE -> move(of, typed);
            case LIMIT -> limit(of, typed);
            case REVIEW -> review(typed);
            case LONG_STAY ->
                typed.reading() == null
                        ? List.of(new Problem("reading", "Select how figures are to read it"))
                        : List.of();
            case OWN_MISTAKE ->
                isWithin(typed.number(), 0, LONGEST_MISTAKE)
                        ? List.of()
                        : List.of(new Problem(
                                "number", "Enter how many days, as a whole number from 0 to " + LONGEST_MISTAKE));
        };
    }

    private static List<Problem> meaning(RagParameter of, String words) {
        if (words.isEmpty()) {
            return List.of(new Problem("words", "Enter " + of.words()));
        }
        return words.length() > LONGEST
                ? List.of(new Problem("words", "The meaning must be " + LONGEST + " characters or fewer"))
                : List.of();
    }

    private static List<Problem> move(RagParameter of, Typed typed) {
        if (typed.may().isEmpty() && !typed.nobody()) {
            return List.of(new Problem("may", "Select who may, or that nobody may"));
        }
        if (typed.nobody() && !typed.may().isEmpty()) {
            return List.of(new Problem("may", "Select those who may, or that nobody may, not both"));
        }
        return of.offered().containsAll(typed.may()) ? List.of() : List.of(new Problem("may", "Select from the list"));
    }

    private static List<Problem> limit(RagParameter of, Typed typed) {
        RagStatus status = of.status();
        boolean months = typed.unit() == RagUnit.MONTHS;
        List<Problem> problems = new ArrayList<>();
        number(typed, months ? LONGEST_MONTHS : LONGEST_DAYS, "how long it may last")
                .ifPresent(problems::add);
        if (typed.unit() == null || typed.unit() == RagUnit.WEEKS) {
            problems.add(new Problem("unit", "Select what it is counted in"));
        } else if (typed.unit() == RagUnit.WORKING_DAYS
                && (status == null || status.family() != RagStatus.Family.ENFORCEMENT)) {
            problems.add(new Problem("unit", "Working days are for Red and Amber Alert: select days or months"));
        }
        return problems;
    }

    private static List<Problem> review(Typed typed) {
        List<Problem> problems = new ArrayList<>();
        number(typed, typed.unit() == RagUnit.WEEKS ? LONGEST_WEEKS : LONGEST_DAYS, "the time between two reviews")
                .ifPresent(problems::add);
        if (typed.unit() != RagUnit.DAYS && typed.unit() != RagUnit.WEEKS) {
            problems.add(new Problem("unit", "Select days or weeks"));
        }
        if (typed.meeting() == null) {
            problems.add(new Problem("meeting", "Select where it is reviewed"));
        }
        return problems;
    }

    private static Optional<Problem> number(Typed typed, int most, String what) {
        return isWithin(typed.number(), 1, most)
                ? Optional.empty()
                : Optional.of(new Problem("number", "Enter " + what + ", as a whole number from 1 to " + most));
    }

    private static boolean isWithin(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }

    /** The value of what has no problems. */
    static RagValue valueOf(RagParameter of, Typed typed) {
        return switch (of.kind()) {
            case MEANING -> new RagValue.Means(typed.words());
            case MOVE -> new RagValue.May(typed.may());
            case LIMIT -> new RagValue.Lasts(said(typed.number()), said(typed.unit()));
            case REVIEW -> new RagValue.Reviewed(said(typed.number()), said(typed.unit()), said(typed.meeting()));
            case LONG_STAY -> new RagValue.Reads(said(typed.reading()));
            case OWN_MISTAKE -> new RagValue.Within(said(typed.number()));
        };
    }

    private static <T> T said(@Nullable T part) {
        return Objects.requireNonNull(part);
    }
}
