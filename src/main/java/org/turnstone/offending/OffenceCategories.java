package org.turnstone.offending;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the predictors of re-offending class offences. Source: the table of Home Office offence codes in
 * hmpps-arns-risk-actuarial-api (MIT licence, Crown copyright).
 */
public final class OffenceCategories {
    private static final String SHIPPED = "/parameters/offending/offence_categories.csv";
    private static final Map<String, OffenceCategory> CATEGORIES = read();

    private OffenceCategories() {}

    /** Nothing for a code that is not in the table. */
    public static Optional<OffenceCategory> of(OffenceCode code) {
        return Optional.ofNullable(CATEGORIES.get(code.value()));
    }

    /** The kinds of offence that OGRS3 tells apart. */
    public static List<String> kinds() {
        return CATEGORIES.values().stream()
                .map(OffenceCategory::ogrs3)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static Map<String, OffenceCategory> read() {
        try (Reader text = new InputStreamReader(
                        Objects.requireNonNull(OffenceCategories.class.getResourceAsStream(SHIPPED)),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(text)) {
            return lines.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.getField("code"),
                            line -> new OffenceCategory(
                                    line.getField("ogrs3"),
                                    line.getField("ogrs4"),
                                    line.getField("needs_exact_offence").equals("y"),
                                    line.getField("violent").equals("y"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
