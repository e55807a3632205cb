package org.turnstone.panel;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.turnstone.shared.AgencyCode;

/** Which agencies a panel needs, as {@code parameters/panel/quorum.csv} ships it: one of each line. */
public final class Quorum {
    private static final List<Line> SHIPPED = read();

    private Quorum() {}

    private record Line(List<AgencyCode> oneOf, boolean child, LocalDate from, String to) {
        Line {
            oneOf = List.copyOf(oneOf);
        }

        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to.isEmpty() || day.isBefore(LocalDate.parse(to)));
        }
    }

    /**
     * What is missing, each as the agencies of which one must come; empty where the panel is quorate.
     *
     * @param child whether the person under discussion is under 18
     */
    public static List<List<AgencyCode>> missing(Set<AgencyCode> here, boolean child, LocalDate day) {
        return SHIPPED.stream()
                .filter(line -> line.holds(day) && (child || !line.child))
                .map(Line::oneOf)
                .filter(oneOf -> oneOf.stream().noneMatch(here::contains))
                .toList();
    }

    private static List<Line> read() {
        String file = "/parameters/panel/quorum.csv";
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(Quorum.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            return rows.stream().map(Quorum::line).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Line line(NamedCsvRecord row) {
        return new Line(
                Arrays.stream(row.getField("agencies").split(";"))
                        .map(AgencyCode::new)
                        .toList(),
                row.getField("when").equals("child"),
                LocalDate.parse(row.getField("from")),
                row.getField("to"));
    }
}
