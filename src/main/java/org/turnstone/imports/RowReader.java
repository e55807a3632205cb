package org.turnstone.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one row by column, read as what they are. Values have been checked against their {@link Column} before
 * a room sees them, so a reading that fails here is a mistake in the room. Use the plain readings for needed columns.
 */
public record RowReader(Map<String, String> values) {
    public RowReader {
        values = Map.copyOf(values);
    }

    public boolean has(String column) {
        return values.containsKey(column);
    }

    public String text(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalStateException("no value in column " + column);
        }
        return value;
    }

    public Optional<String> textIfAny(String column) {
        return Optional.ofNullable(values.get(column));
    }

    public LocalDate day(String column) {
        return Moments.day(text(column)).sure();
    }

    public Optional<LocalDate> dayIfAny(String column) {
        return textIfAny(column).map(value -> Moments.day(value).sure());
    }

    public Instant time(String column) {
        return Moments.time(text(column)).sure();
    }

    public Optional<Instant> timeIfAny(String column) {
        return textIfAny(column).map(value -> Moments.time(value).sure());
    }

    /** No value is no. */
    public boolean yes(String column) {
        return textIfAny(column).flatMap(Column::yesOrNo).orElse(false);
    }

    public Optional<Boolean> yesNoIfAny(String column) {
        return textIfAny(column).flatMap(Column::yesOrNo);
    }

    public Optional<Integer> numberIfAny(String column) {
        return textIfAny(column).map(Integer::valueOf);
    }

    /** A code in small letters. */
    public String code(String column) {
        return Column.code(text(column));
    }

    public Optional<String> codeIfAny(String column) {
        return textIfAny(column).map(Column::code);
    }

    /** A code of a column made with {@link Column#code(String, Class)}. */
    public <E extends Enum<E>> E code(String column, Class<E> codes) {
        return Enum.valueOf(codes, code(column).toUpperCase(Locale.ROOT));
    }

    public <E extends Enum<E>> Optional<E> codeIfAny(String column, Class<E> codes) {
        return codeIfAny(column).map(value -> Enum.valueOf(codes, value.toUpperCase(Locale.ROOT)));
    }
}
