package org.turnstone.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.turnstone.governance.Shipped;
import org.turnstone.shared.AgencyCode;

/** Which source is believed where records disagree: for each kind of fact the agencies in order, from a day on. */
final class Precedence {
    static final Precedence SHIPPED = shipped();

    private final List<Line> lines;

    Precedence(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    record Line(String field, LocalDate from, List<AgencyCode> agencies, String source) {
        int rank(AgencyCode agency) {
            int place = agencies.indexOf(agency);
            return place < 0 ? agencies.size() : place;
        }
    }

    /** What is believed today, then what else is said; records taken back come last, the newer before the older. */
    List<String> ordered(
            String fact, List<RecordSays> records, Function<RecordSays, Optional<String>> said, LocalDate today) {
        if (records.size() == 1) {
            return said.apply(records.getFirst()).stream().toList();
        }
        Line line = lineFor(fact, today);
        return records.stream()
                .sorted(Comparator.comparing(RecordSays::withdrawn)
                        .thenComparingInt(record -> line.rank(record.agency()))
                        .thenComparing(RecordSays::saidAt, Comparator.reverseOrder())
                        .thenComparing(RecordSays::personRef))
                .flatMap(record -> said.apply(record).stream())
                .distinct()
                .toList();
    }

    /** On what ground one source is believed before another. */
    String why(String fact, LocalDate today) {
        return lineFor(fact, today).source;
    }

    private Line lineFor(String fact, LocalDate today) {
        return lines.stream()
                .filter(line -> line.field.equals(fact) && !line.from.isAfter(today))
                .max(Comparator.comparing(Line::from))
                .orElse(new Line(fact, today, List.of(), ""));
    }

    private static Precedence shipped() {
        return new Precedence(Shipped.lines("person", "precedence.csv").stream()
                .map(row -> new Line(
                        row.getField("field"),
                        LocalDate.parse(row.getField("from")),
                        List.of(row.getField("agencies").split(";")).stream()
                                .map(AgencyCode::new)
                                .toList(),
                        row.getField("source")))
                .toList());
    }
}
