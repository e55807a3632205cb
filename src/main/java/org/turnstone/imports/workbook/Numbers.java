package org.turnstone.imports.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.turnstone.imports.workbook.NumberFormats.Shown;

/** Turns the number in a cell into what the spreadsheet shows, or says why it cannot be told. */
final class Numbers {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** 29 February 1900, which never was but is counted. */
    private static final int LEAP_DAY_OF_1900 = 60;

    private static final Cell NOT_A_NUMBER = Cell.wrong("This is not a number that can be read: type it again");
    private static final int LONGEST = 100;
    /** A number such as 1e999999999 would fill the memory when written out. */
    private static final int MOST_PLACES = 1_000;

    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private final boolean from1904;

    Numbers(boolean from1904) {
        this.from1904 = from1904;
    }

    Cell cell(String written, Shown shown) {
        BigDecimal number;
        try {
            number = new BigDecimal(written.substring(0, Math.min(written.length(), LONGEST)));
        } catch (NumberFormatException notOne) {
            return NOT_A_NUMBER;
        }
        if (written.length() > LONGEST || Math.abs((long) number.scale()) > MOST_PLACES) {
            return NOT_A_NUMBER;
        }
        return switch (shown.form()) {
            case NUMBER -> plain(number, shown.digits());
            case MOMENT -> moment(number);
            case DURATION -> Cell.wrong("This is a length of time: write the day and the time, or the number, as text");
            case PERCENTAGE -> Cell.wrong("This is shown as a percentage: give the column the format Number");
        };
    }

    private static Cell plain(BigDecimal number, int digits) {
        BigDecimal rounded = number.round(SHOWN);
        if (rounded.precision() - rounded.scale() > 15) {
            return Cell.wrong(
                    "Spreadsheets keep 15 digits of a number and lose the rest: give the column the format Text and type it again");
        }
        if (rounded.signum() != 0 && rounded.precision() - rounded.scale() < -20) {
            return NOT_A_NUMBER;
        }
        String text = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        boolean padded = digits > text.length() && text.matches("[0-9]+");
        return new Cell(Cell.Kind.NUMBER, padded ? "0".repeat(digits - text.length()) + text : text);
    }

    private Cell moment(BigDecimal serial) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1L)) >= 0) {
            return Cell.wrong("This is shown as a day and is none: write it as 2025-03-09");
        }
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        int days = (int) (seconds / 86_400);
        if (days == 0) {
            return Cell.wrong("This is a time without a day: write both, as 2025-03-09 21:40");
        }
        if (!from1904 && days == LEAP_DAY_OF_1900) {
            return Cell.wrong("There was no 29 February 1900");
        }
        LocalDate day =
                from1904 ? DAY_ZERO_1904.plusDays(days) : DAY_ZERO.plusDays(days < LEAP_DAY_OF_1900 ? days + 1L : days);
        long rest = seconds % 86_400;
        return new Cell(
                Cell.Kind.MOMENT,
                rest == 0
                        ? day.toString()
                        : day.atStartOfDay().plusSeconds(rest).toString());
    }
}
