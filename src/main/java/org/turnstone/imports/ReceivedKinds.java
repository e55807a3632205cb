package org.turnstone.imports;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.governance.Shipped;

/** The kinds of {@code parameters/imports/columns.csv} and {@code checks.csv}. */
final class ReceivedKinds {
    static final List<ReceivedKind> SHIPPED = shipped();

    private ReceivedKinds() {}

    private static List<ReceivedKind> shipped() {
        Map<String, List<NamedCsvRecord>> checks = linesByKind("checks.csv");
        return linesByKind("columns.csv").entrySet().stream()
                .map(kind -> kind(kind.getKey(), kind.getValue(), checks.getOrDefault(kind.getKey(), List.of())))
                .toList();
    }

    private static ReceivedKind kind(String name, List<NamedCsvRecord> lines, List<NamedCsvRecord> checks) {
        List<Column> columns = lines.stream().flatMap(ReceivedKinds::columns).toList();
        String happened = columns.stream()
                .filter(Column::required)
                .filter(column -> column.form() == Column.Form.DAY || column.form() == Column.Form.TIME)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " has no day that each row must have"))
                .name();
        return new ReceivedKind(
                name,
                columns,
                checks.stream()
                        .map(line -> new ReceivedCheck(
                                line.getField("column"),
                                ReceivedCheck.Rule.valueOf(
                                        line.getField("check").toUpperCase(Locale.ROOT)),
                                line.getField("against")))
                        .toList(),
                happened,
                shown(lines, "more"),
                shown(lines, "never"));
    }

    private static Set<String> shown(List<NamedCsvRecord> lines, String how) {
        return lines.stream()
                .filter(line -> line.getField("shown").equals(how))
                .flatMap(ReceivedKinds::columns)
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One line may name several columns of the same form. */
    private static Stream<Column> columns(NamedCsvRecord line) {
        List<String> codes = parts(line.getField("codes"));
        int largest = line.getField("largest").isEmpty() ? 0 : Integer.parseInt(line.getField("largest"));
        return parts(line.getField("columns")).stream()
                .map(name -> column(line.getField("form"), name, codes, largest))
                .map(column -> line.getField("needed").equals("y") ? column.needed() : column);
    }

    private static Column column(String form, String name, List<String> codes, int largest) {
        return switch (form) {
            case "text" -> Column.text(name, largest);
            case "day" -> Column.day(name);
            case "time" -> Column.time(name);
            case "yes_no" -> Column.yesNo(name).or(codes);
            case "number" -> Column.number(name, largest).or(codes);
            case "amount" -> Column.amount(name, largest).or(codes);
            case "code" -> Column.code(name, codes.toArray(String[]::new));
            default -> throw new IllegalStateException("no such form of a column: " + form);
        };
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(";"));
    }

    private static Map<String, List<NamedCsvRecord>> linesByKind(String name) {
        return Shipped.lines("imports", name).stream()
                .collect(Collectors.groupingBy(line -> line.getField("kind"), LinkedHashMap::new, Collectors.toList()));
    }
}
