package org.turnstone.governance;

import static java.util.stream.Collectors.toSet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.turnstone.partnership.Role;

/** The table that somebody wrote from the field's sources without having read the rules: first line that fits wins. */
final class HandWrittenAccess {
    private static final Path FILE = Path.of("src/test/resources/examples/governance/access.csv");
    private final List<Line> lines;

    private record Line(NamedCsvRecord said, Set<String> roles, Set<String> categories, boolean allowed) {
        boolean fits(AccessCase c) {
            return holds(roles, c.role().name())
                    && holds(categories, c.category().name())
                    && fits("own_agency", c.own())
                    && same("agreement", c.agreed() ? "in_force" : "none")
                    && same("age", c.adult() ? "adult" : "child")
                    && fits("related", c.related())
                    && fits("consent", c.consent())
                    && fits("ticket", c.ticket())
                    && same("handling", c.handling())
                    && fits("excluded", c.excluded())
                    && fits("restricted_out", c.restrictedOut())
                    && fits("live", c.live())
                    && fits("same_partnership", c.samePartnership());
        }

        private boolean fits(String column, boolean value) {
            return same(column, value ? "y" : "n");
        }

        private boolean same(String column, String value) {
            String wanted = said.getField(column);
            return wanted.equals("*") || wanted.equals(value);
        }

        private static boolean holds(Set<String> wanted, String value) {
            return wanted.contains("*") || wanted.contains(value);
        }
    }

    HandWrittenAccess() {
        try (CsvReader<NamedCsvRecord> file = CsvReader.builder().ofNamedCsvRecord(FILE)) {
            lines = file.stream()
                    .map(row -> new Line(
                            row,
                            split(row, "role"),
                            split(row, "category"),
                            row.getField("decision").equals("allow")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean allows(AccessCase c) {
        return lines.stream()
                .filter(line -> line.fits(c))
                .findFirst()
                .orElseThrow()
                .allowed();
    }

    static List<Role> roles() {
        return Arrays.stream(Role.values()).filter(Role::isPerson).toList();
    }

    private static Set<String> split(NamedCsvRecord row, String column) {
        return Arrays.stream(row.getField(column).split("\\|")).collect(toSet());
    }
}
