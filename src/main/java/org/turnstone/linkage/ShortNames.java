package org.turnstone.linkage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Short and pet forms of first names, from {@code parameters/linkage/short-names.csv}: bill may be a william. */
public final class ShortNames {
    private static final Map<String, Set<String>> NEVER_BESIDE = new HashMap<>();
    private static final Map<String, List<String>> LONG = read();

    private ShortNames() {}

    /** The full names that a first name may stand for, itself among them. */
    public static List<String> of(String forename) {
        int space = forename.indexOf(' ');
        String first = space < 0 ? forename : forename.substring(0, space);
        return LONG.getOrDefault(first, List.of(first));
    }

    /**
     * Whether one is the other cut short, as dan is of daniel, or a form of it that no parents give beside it, as bill is of
     * william; not jack of john, who may be brothers.
     */
    static boolean isOnlyShort(String one, String other) {
        return isShortOf(one, other) || isShortOf(other, one);
    }

    private static boolean isShortOf(String form, String name) {
        return (name.startsWith(form) && of(form).contains(name))
                || NEVER_BESIDE.getOrDefault(form, Set.of()).contains(name);
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> all = new HashMap<>();
        try (InputStream table = ShortNames.class.getResourceAsStream("/parameters/linkage/short-names.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            for (NamedCsvRecord row : rows) {
                String name = row.getField("name");
                all.computeIfAbsent(name, ShortNames::itself).add(name);
                for (String form : row.getField("short_forms").split(";", -1)) {
                    all.computeIfAbsent(form, ShortNames::itself).add(name);
                }
                for (String form : row.getField("never_beside").split(";", -1)) {
                    NEVER_BESIDE.computeIfAbsent(form, none -> new HashSet<>()).add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static List<String> itself(String name) {
        return new ArrayList<>(List.of(name));
    }
}
