package org.turnstone.casefile.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.shared.Period;
import org.turnstone.shared.Problem;

/** A consent as typed. */
record ConsentForm(
        @Nullable String agency,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @BindParam("to-day") @Nullable String toDay,
        @BindParam("to-month") @Nullable String toMonth,
        @BindParam("to-year") @Nullable String toYear,
        @Nullable String evidence) {
    private static final String NO_DAY = "Enter a real date, such as 27 3 2026";

    /** What stands in the fields, once it is known to be right. */
    record Read(String agency, Period period, String evidence) {}

    /** @param latest the last day that a consent begun on a day may end */
    Optional<Read> read(
            Set<String> agencies,
            LocalDate now,
            java.util.function.UnaryOperator<LocalDate> latest,
            List<Problem> problems) {
        if (agency == null || !agencies.contains(agency)) {
            problems.add(new Problem("agency", "Choose who may be shown it"));
        }
        Optional<LocalDate> from = day(fromDay, fromMonth, fromYear);
        Optional<LocalDate> to = day(toDay, toMonth, toYear);
        if (from.isEmpty()) {
            problems.add(new Problem("from", NO_DAY));
        } else if (from.get().isAfter(now)) {
            problems.add(new Problem("from", "Enter the day on which the person agreed, not a day to come"));
        }
        if (to.isEmpty()) {
            problems.add(new Problem("to", NO_DAY));
        } else if (from.isPresent()) {
            problems.addAll(end(from.get(), to.get(), latest));
        }
        if (evidence().isEmpty()) {
            problems.add(new Problem("evidence", "Enter where the person’s agreement can be seen"));
        }
        return problems.isEmpty()
                ? Optional.of(new Read(
                        agency == null ? "" : agency, new Period(from.orElseThrow(), to.orElseThrow()), evidence()))
                : Optional.empty();
    }

    @Override
    public String evidence() {
        return evidence == null ? "" : evidence.strip();
    }

    private static List<Problem> end(LocalDate from, LocalDate to, java.util.function.UnaryOperator<LocalDate> latest) {
        List<Problem> problems = new ArrayList<>();
        if (!to.isAfter(from)) {
            problems.add(new Problem("to", "Enter an end after the day on which the person agreed"));
        } else if (to.isAfter(latest.apply(from))) {
            problems.add(new Problem(
                    "to",
                    "Enter " + Words.longDay(latest.apply(from)) + " or earlier: then the person is asked again"));
        }
        return problems;
    }

    private static Optional<LocalDate> day(@Nullable String day, @Nullable String month, @Nullable String year) {
        try {
            LocalDate read = LocalDate.of(number(year), number(month), number(day));
            return read.getYear() < 1900 || read.getYear() > 2199 ? Optional.empty() : Optional.of(read);
        } catch (DateTimeException | NumberFormatException notADay) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String typed) {
        return Integer.parseInt(typed == null ? "" : typed.strip());
    }
}
