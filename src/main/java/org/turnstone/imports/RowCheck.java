package org.turnstone.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * @param agencies those of the partnership
 */
record RowCheck(Extract extract, Instant fileTime, Instant now, boolean madeUp, NamedAgencies agencies) {
    private static final int OLDEST = 120;

    /** A row, where it can be taken, and what there is to say about it. */
    record Checked(@Nullable ReadRow row, List<RowProblem> problems) {
        Checked {
            problems = List.copyOf(problems);
        }
    }

    Checked row(Line line, List<String> header, List<Column> columns) {
        if (line.values().size() != header.size()) {
            return refused(line.number(), "", lengthProblem(line, header));
        }
        Map<String, String> values = new TreeMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (int place = 0; place < header.size(); place++) {
            String value = line.values().get(place).strip();
            if (!value.isEmpty()) {
                values.put(header.get(place), value);
            }
            String wrong = line.wrong().get(place);
            if (wrong != null) {
                problems.add(new RowProblem(line.number(), header.get(place), wrong));
            } else if (value.codePoints().anyMatch(RowCheck::cannotBeKept)) {
                problems.add(new RowProblem(line.number(), header.get(place), "Take out the control characters"));
            }
        }
        boolean withdrawn =
                Column.yesOrNo(values.getOrDefault("withdrawn", "n")).orElse(false);
        Set<String> told = problems.stream().map(RowProblem::column).collect(Collectors.toSet());
        columns.stream()
                .filter(column -> values.containsKey(column.name()) || !withdrawn || isKey(column))
                .filter(column -> !told.contains(column.name()))
                .forEach(column -> column.problemWith(values.getOrDefault(column.name(), ""))
                        .ifPresent(words -> problems.add(new RowProblem(line.number(), column.name(), words))));
        return problems.isEmpty()
                ? whole(line.number(), new RowReader(values), withdrawn, columns)
                : new Checked(null, problems);
    }

    private static String lengthProblem(Line line, List<String> header) {
        return "The row has " + line.values().size() + " values, the header names " + header.size()
                + ": is a comma in a value not in quotation marks, or a column without a name?";
    }

    private Checked whole(int number, RowReader values, boolean withdrawn, List<Column> columns) {
        List<RowProblem> problems = new ArrayList<>();
        Instant updatedAt = values.timeIfAny("source_updated_at").orElse(fileTime);
        if (TimeOfExtract.isInFuture(updatedAt, now)) {
            problems.add(new RowProblem(number, "source_updated_at", "This lies in the future: check the date"));
        }
        values.dayIfAny("date_of_birth")
                .flatMap(this::birthProblem)
                .ifPresent(words -> problems.add(new RowProblem(number, "date_of_birth", words)));
        if (!withdrawn) {
            extract.check(values, agencies)
                    .forEach(wrong -> problems.add(new RowProblem(number, wrong.field(), wrong.message())));
        }
        if (!problems.isEmpty()) {
            return new Checked(null, problems);
        }
        Map<String, String> said = new TreeMap<>(values.values());
        columns.forEach(column -> said.computeIfPresent(column.name(), (name, value) -> column.plain(value)));
        SourceVersion version = new SourceVersion(updatedAt, digest(said), withdrawn);
        return new Checked(ReadRow.of(number, values.text("source_ref"), version, said), notes(number, values));
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
        boolean halfACharacter = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return halfACharacter
                || (Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t');
    }

    static Checked refused(int number, String column, String message) {
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
