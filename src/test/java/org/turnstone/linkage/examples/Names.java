package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Names of many origins: the common ones first, then surnames put together of parts. Nobody in particular has them. */
final class Names {
    record Origin(String name, int share, Ranked<String> women, Ranked<String> men, Ranked<String> surnames) {
        Ranked<String> forenames(boolean woman) {
            return woman ? women : men;
        }
    }

    static final List<Origin> ORIGINS = origins();
    private static final Map<String, List<String>> VARIANTS = variants();
    private static final int SHARES = ORIGINS.stream().mapToInt(Origin::share).sum();

    private Names() {}

    static Origin origin(Draws draws) {
        int left = draws.below(SHARES);
        for (Origin origin : ORIGINS) {
            left -= origin.share();
            if (left < 0) {
                return origin;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** Another form of a name: short, abbreviated or spelt otherwise; the name itself where none is known. */
    static String variant(String name, Draws draws) {
        List<String> others = VARIANTS.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        return others.isEmpty() ? name : draws.pick(others);
    }

    private static List<Origin> origins() {
        return rows("names.csv").stream()
                .map(row -> new Origin(
                        row.getField("origin"),
                        Integer.parseInt(row.getField("share")),
                        new Ranked<>(list(row.getField("women")), 0.8, 2),
                        new Ranked<>(list(row.getField("men")), 0.8, 2),
                        new Ranked<>(surnames(row), 0.85, 3)))
                .toList();
    }

    private static List<String> surnames(NamedCsvRecord row) {
        List<String> built = new ArrayList<>();
        for (String root : list(row.getField("roots"))) {
            for (String ending : list(row.getField("endings"))) {
                built.add(root + ending);
            }
        }
        Collections.shuffle(built, new Random(row.getField("origin").length()));
        Set<String> all = new LinkedHashSet<>(list(row.getField("surnames")));
        all.addAll(built);
        return List.copyOf(all);
    }

    private static Map<String, List<String>> variants() {
        Map<String, List<String>> variants = new HashMap<>();
        for (String line : text("variants.csv").lines().toList()) {
            List<String> forms = List.of(line.split(","));
            for (String form : forms) {
                List<String> others =
                        forms.stream().filter(other -> !other.equals(form)).toList();
                variants.merge(
                        form.toLowerCase(Locale.ROOT),
                        others,
                        (one, more) ->
                                Stream.concat(one.stream(), more.stream()).toList());
            }
        }
        return variants;
    }

    static List<String> list(String cell) {
        return List.of(cell.split(";", -1));
    }

    private static List<NamedCsvRecord> rows(String name) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text(name))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        try (InputStream bytes = Names.class.getResourceAsStream("/examples/linkage/" + name)) {
            if (bytes == null) {
                throw new IllegalStateException("no " + name);
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
