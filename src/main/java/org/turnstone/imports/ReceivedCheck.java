package org.turnstone.imports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;

/**
 * One check of a row beyond what each value may be: a line of {@code parameters/imports/checks.csv}.
 *
 * @param against the other column or columns, or a number of days, as the rule needs it
 */
record ReceivedCheck(String column, Rule rule, String against) {
    /** By so much the clock of an agency may run fast. */
    private static final Duration FAST_CLOCK = Duration.ofMinutes(5);

    enum Rule {
        HAS_HAPPENED,
        AT_MOST_AHEAD,
        NOT_BEFORE,
        ONLY_WITH,
        YES_NEEDS,
        SUM_OF,
        OFFENCE_CODE,
        AGENCY,
        PSEUDONYM
    }

    /** What is wrong, in words that say what to write; nothing where the column is empty. */
    Optional<String> problem(RowReader row, Column.Form form, Instant now) {
        return row.textIfAny(column).flatMap(value -> switch (rule) {
            case HAS_HAPPENED -> notYet(value, form, now);
            case AT_MOST_AHEAD -> aheadBy(value, form, London.dayOf(now), Integer.parseInt(against));
            case NOT_BEFORE -> before(row, value);
            case ONLY_WITH -> unless(row.has(against), "Fill in " + against + " as well, or leave this empty");
            case YES_NEEDS ->
                unless(
                        !row.yes(column) || row.yes(against),
                        "Check this and " + against + ": this cannot be y where that is not");
            case SUM_OF -> sum(row, value);
            case OFFENCE_CODE ->
                unless(
                        value.matches("[0-9]{5}|[0-9]{3}/[0-9]{2}"),
                        "Write the Home Office code with five digits, such as 02801; spreadsheets drop zeros at the front");
            case AGENCY ->
                unless(
                        AgencyCode.isOne(value.toUpperCase(Locale.ROOT)),
                        "Write the code of one of the partnership's agencies, such as POLICE");
            case PSEUDONYM ->
                unless(
                        value.matches("[A-Za-z0-9_-]{3,64}") && value.chars().anyMatch(Character::isDigit),
                        "Send a made-up key of letters and digits, such as V0417, never a name");
        });
    }

    private static Optional<String> unless(boolean right, String words) {
        return right ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> notYet(String value, Column.Form form, Instant now) {
        boolean past = form == Column.Form.DAY
                ? !Moments.day(value).sure().isAfter(London.dayOf(now))
                : !Moments.time(value).sure().isAfter(now.plus(FAST_CLOCK));
        return unless(past, DayChecks.notYet(value));
    }

    private Optional<String> aheadBy(String value, Column.Form form, LocalDate today, int days) {
        LocalDate day = form == Column.Form.DAY
                ? Moments.day(value).sure()
                : London.dayOf(Moments.time(value).sure());
        return unless(
                !day.isAfter(today.plusDays(days)),
                "Check the year: " + day + " is too far in the future for " + column);
    }

    /** Where one of the two is a day without a time, the days are compared. */
    private Optional<String> before(RowReader row, String later) {
        Optional<String> earlier = row.textIfAny(against);
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        Instant one = Moments.time(later).sure();
        Instant other = Moments.time(earlier.get()).sure();
        boolean timed = later.contains(":") && earlier.get().contains(":");
        boolean backwards = timed ? one.isBefore(other) : London.dayOf(one).isBefore(London.dayOf(other));
        return unless(!backwards, "Check the days: " + column + " " + later + " is before " + against);
    }

    /** Asked only where every part is a number; what was not disclosed has no sum. */
    private Optional<String> sum(RowReader row, String total) {
        List<Optional<Integer>> parts = Arrays.stream(against.split(";"))
                .map(part -> row.textIfAny(part)
                        .filter(number -> number.matches("[0-9]+"))
                        .map(Integer::valueOf))
                .toList();
        if (!total.matches("[0-9]+") || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        int sum = parts.stream().mapToInt(Optional::orElseThrow).sum();
        return unless(sum == Integer.parseInt(total), "Check the weeks: they add up to " + sum);
    }
}
