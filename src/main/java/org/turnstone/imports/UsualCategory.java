package org.turnstone.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.turnstone.governance.Category;
import org.turnstone.governance.Shipped;
import org.turnstone.shared.AgencyCode;

/** The category of a row that names none, by its kind, what it says and its agency; the narrower line counts before the wider. */
final class UsualCategory {
    static final UsualCategory SHIPPED = shipped();
    private static final String ANY = "*";

    private final List<Line> lines;

    UsualCategory(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** @param where a value that the row must have, as {@code marker=gang}, or any */
    record Line(String kind, String agency, String where, LocalDate from, Category category) {
        private int width() {
            return (ANY.equals(kind) ? 4 : 0) + (ANY.equals(where) ? 2 : 0) + (ANY.equals(agency) ? 1 : 0);
        }

        private boolean speaksOf(RowReader row) {
            int equals = where.indexOf('=');
            return ANY.equals(where)
                    || row.codeIfAny(where.substring(0, equals))
                            .filter(where.substring(equals + 1)::equals)
                            .isPresent();
        }
    }

    Category of(String kind, AgencyCode agency, LocalDate day, RowReader row) {
        return lines.stream()
                .filter(line -> line.kind.equals(kind) || ANY.equals(line.kind))
                .filter(line -> line.agency.equals(agency.value()) || ANY.equals(line.agency))
                .filter(line -> !line.from.isAfter(day))
                .filter(line -> line.speaksOf(row))
                .min(Comparator.comparingInt(Line::width).thenComparing(Line::from, Comparator.reverseOrder()))
                .map(Line::category)
                .orElse(Category.CORE);
    }

    private static UsualCategory shipped() {
        return new UsualCategory(Shipped.lines("imports", "category.csv").stream()
                .map(row -> new Line(
                        row.getField("kind"),
                        row.getField("agency"),
                        row.getField("where"),
                        LocalDate.parse(row.getField("from")),
                        Category.valueOf(row.getField("category"))))
                .toList());
    }
}
