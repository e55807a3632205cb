package org.turnstone.offending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the codes mean, in words. Source: the table of Home Office offence codes in hmpps-arns-risk-actuarial-api (MIT licence,
 * Crown copyright); names of more than 140 letters are those of the class.
 */
public final class OffenceNames {
    private static final String SHIPPED = "/parameters/offending/offence_names.csv";
    private static final Map<String, String> NAMES = read();

    private OffenceNames() {}

    /** Nothing for a code that is not in the table. */
    public static Optional<String> of(OffenceCode code) {
        return Optional.ofNullable(NAMES.get(code.value()));
    }

    static int known() {
        return NAMES.size();
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (InputStream shipped = Objects.requireNonNull(OffenceNames.class.getResourceAsStream(SHIPPED));
                BufferedReader lines = new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> names.put(line.substring(0, 5), unquoted(line.substring(6))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(names);
    }

    private static String unquoted(String cell) {
        return cell.startsWith("\"") ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
    }
}
