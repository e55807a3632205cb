package org.turnstone.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.London;

/** Days and times as agencies write them. Nothing is guessed: an impossible day or a doubled hour is asked about. */
final class Moments {
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern BRITISH_DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern TIME_OF_DAY = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d{1,9})?)?");
    private static final Pattern OFFSET = Pattern.compile("(.*\\d)\\s?(Z|[+-]\\d{2}:?\\d{2})");

    private static final String DAY_FORM = "Write the day as 2025-03-09 or 09/03/2025";
    private static final String TIME_FORM = "Write the day and time as 2025-03-09 21:40 or 09/03/2025 21:40";

    private Moments() {}

    /** A value that was read, or what is wrong with it. */
    record Read<T>(@Nullable T value, Optional<String> problem) {
        static <T> Read<T> good(T value) {
            return new Read<>(value, Optional.empty());
        }

        static <T> Read<T> bad(String problem) {
            return new Read<>(null, Optional.of(problem));
        }

        T sure() {
            if (value == null) {
                throw new IllegalStateException("read before it was checked: " + problem.orElse(""));
            }
            return value;
        }
    }

    static Read<LocalDate> day(String text) {
        Matcher iso = ISO_DAY.matcher(text);
        if (iso.matches()) {
            return existing(text, iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher british = BRITISH_DAY.matcher(text);
        if (british.matches()) {
            return existing(text, british.group(3), british.group(2), british.group(1));
        }
        return Read.bad(DAY_FORM);
    }

    private static Read<LocalDate> existing(String text, String year, String month, String day) {
        try {
            LocalDate read = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() < 1880 || read.getYear() > 2200
                    ? Read.bad("Check the year: " + text)
                    : Read.good(read);
        } catch (DateTimeException impossible) {
            return Read.bad("There is no such day as " + text);
        }
    }

    static Read<Instant> time(String text) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches() && text.contains(":")) {
            return local(offset.group(1))
                    .then(at -> OffsetDateTime.of(at, zone(offset.group(2))).toInstant());
        }
        Parts parts = local(text);
        return parts.inLondon(text);
    }

    private static ZoneOffset zone(String text) {
        return ZoneOffset.of(text);
    }

    private static Parts local(String text) {
        String[] halves = text.split("[T ]+", 2);
        Read<LocalDate> day = day(halves[0]);
        if (day.problem().isPresent()) {
            return new Parts(null, day.problem().map(words -> words.equals(DAY_FORM) ? TIME_FORM : words));
        }
        if (halves.length == 1) {
            return new Parts(day.sure().atStartOfDay(), Optional.empty());
        }
        Matcher clock = TIME_OF_DAY.matcher(halves[1].strip());
        if (!clock.matches()) {
            return new Parts(null, Optional.of(TIME_FORM));
        }
        try {
            LocalTime time = LocalTime.of(number(clock.group(1)), number(clock.group(2)), number(clock.group(3)));
            return new Parts(day.sure().atTime(time), Optional.empty());
        } catch (DateTimeException impossible) {
            return new Parts(null, Optional.of("There is no such time as " + halves[1]));
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private record Parts(@Nullable LocalDateTime at, Optional<String> problem) {
        Read<Instant> then(java.util.function.Function<LocalDateTime, Instant> placed) {
            if (at == null) {
                return new Read<>(null, problem);
            }
            try {
                return Read.good(placed.apply(at));
            } catch (DateTimeException impossible) {
                return Read.bad("Check the offset from UTC");
            }
        }

        /** On two nights a year a London time of day stands for two moments, or for none. */
        Read<Instant> inLondon(String text) {
            if (at == null) {
                return new Read<>(null, problem);
            }
            List<ZoneOffset> offsets = London.ZONE.getRules().getValidOffsets(at);
            return switch (offsets.size()) {
                case 1 -> Read.good(at.toInstant(offsets.getFirst()));
                case 0 -> Read.bad("The clocks went forward over " + text + ": there was no such time");
                default ->
                    Read.bad("The clocks went back and " + text
                            + " came twice: add +01:00 for the first or +00:00 for the second");
            };
        }
    }
}
