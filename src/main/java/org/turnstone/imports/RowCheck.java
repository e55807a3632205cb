package org.turnstone.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Identifiers;
import org.turnstone.person.PersonBlock;
import org.turnstone.shared.London;

/**
 * Turns a line into a row, or says what is wrong with it.
 *
 * @param fileTime the age of rows that do not say theirs
 * @param now nothing can have changed after this, but for a clock that runs fast
 * @param madeUp whether the partnership is made up, so that identifiers that are never issued are in order
 */
record RowCheck(Extract extract, Instant fileTime, Instant now, boolean madeUp) {
    private static final Duration FAST_CLOCK = Duration.ofDays(1);
    private static final int OLDEST = 120;

    /** A row, where it can be taken, and what there is to say about it. */
    record Checked(@Nullable ReadRow row, List<RowProblem> problems) {
        Checked {
            problems = List.copyOf(problems);
        }
    }

    Checked row(int number, List<String> header, List<Column> columns, List<String> fields) {
        if (fields.size() != header.size()) {
            return refused(
                    number,
                    "",
                    "The row has " + fields.size() + " values, the header names " + header.size()
                            + ": is a comma in a value not in quotation marks?");
        }
        Map<String, String> values = new TreeMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (int place = 0; place < fields.size(); place++) {
            String value = fields.get(place).strip();
            if (!value.isEmpty()) {
                values.put(header.get(place), value);
            }
            if (value.chars().anyMatch(RowCheck::cannotBeKept)) {
                problems.add(new RowProblem(number, header.get(place), "Take out the control characters"));
            }
        }
        boolean withdrawn =
                Column.yesOrNo(values.getOrDefault("withdrawn", "n")).orElse(false);
        columns.stream()
                .filter(column -> values.containsKey(column.name()) || !withdrawn || isKey(column))
                .forEach(column -> column.problemWith(values.getOrDefault(column.name(), ""))
                        .ifPresent(words -> problems.add(new RowProblem(number, column.name(), words))));
        if (!problems.isEmpty()) {
            return new Checked(null, problems);
        }
        return whole(number, new RowReader(values), withdrawn);
    }

    private Checked whole(int number, RowReader values, boolean withdrawn) {
        List<RowProblem> problems = new ArrayList<>();
        Instant updatedAt = values.timeIfAny("source_updated_at").orElse(fileTime);
        if (updatedAt.isAfter(now.plus(FAST_CLOCK))) {
            problems.add(new RowProblem(number, "source_updated_at", "This lies in the future: check the date"));
        }
        values.dayIfAny("date_of_birth")
                .flatMap(this::birthProblem)
                .ifPresent(words -> problems.add(new RowProblem(number, "date_of_birth", words)));
        if (!withdrawn) {
            extract.check(values)
                    .forEach(wrong -> problems.add(new RowProblem(number, wrong.field(), wrong.message())));
        }
        if (!problems.isEmpty()) {
            return new Checked(null, problems);
        }
        SourceVersion version = new SourceVersion(updatedAt, digest(values.values()), withdrawn);
        return new Checked(
                new ReadRow(number, values.text("source_ref"), version, false, values.values()), notes(number, values));
    }

    private List<RowProblem> notes(int number, RowReader values) {
        return PersonBlock.FIELDS.stream()
                .flatMap(field -> values
                        .textIfAny(field)
                        .flatMap(value -> Identifiers.noteOn(field, value, madeUp))
                        .map(words -> new RowProblem(number, field, words))
                        .stream())
                .toList();
    }

    private Optional<String> birthProblem(LocalDate born) {
        LocalDate today = London.dayOf(now);
        if (born.isAfter(today)) {
            return Optional.of("A date of birth cannot lie in the future");
        }
        return born.isBefore(today.minusYears(OLDEST)) ? Optional.of("Check the year of birth") : Optional.empty();
    }

    private static boolean isKey(Column column) {
        return "source_ref".equals(column.name()) || "person_ref".equals(column.name());
    }

    private static boolean cannotBeKept(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }

    private static Checked refused(int number, String column, String message) {
        return new Checked(null, List.of(new RowProblem(number, column, message)));
    }

    /** Of all that the row says but for its age. */
    private static String digest(Map<String, String> values) {
        Map<String, String> said = new TreeMap<>(values);
        said.remove("source_updated_at");
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
