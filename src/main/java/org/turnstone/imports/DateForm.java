package org.turnstone.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** How an agency's system writes days, with or without a time of day behind them. */
public enum DateForm {
    /** As the extract contract has it: 2026-01-31 or 31/01/2026. */
    USUAL("2026-01-31 or 31/01/2026", ""),
    MONTH_FIRST("01/31/2026 (month first)", "M/d/uuuu"),
    DOTS("31.01.2026", "d.M.uuuu"),
    DASHES("31-01-2026", "d-M-uuuu"),
    DIGITS("20260131", "uuuuMMdd"),
    MONTH_NAMED("31 Jan 2026", "d MMM uuuu"),
    MONTH_NAMED_SHORT("31-Jan-26", "d-MMM-uu");

    private final String words;
    private final DateTimeFormatter format;

    DateForm(String words, String pattern) {
        this.words = words;
        this.format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern + "[' 'H:mm[:ss]]['T'H:mm[:ss]]")
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    public String words() {
        return words;
    }

    /** The value as the contract writes it; nothing where it is not written so. */
    Optional<String> read(String value) {
        if (this == USUAL || value.isEmpty()) {
            return Optional.of(value);
        }
        try {
            TemporalAccessor read = format.parseBest(value, LocalDateTime::from, LocalDate::from);
            return Optional.of(read.toString());
        } catch (DateTimeParseException notSo) {
            return Optional.empty();
        }
    }
}
