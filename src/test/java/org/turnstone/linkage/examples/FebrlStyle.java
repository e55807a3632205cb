package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * As many damaged copies as originals, one of each, in the columns of FEBRL's fourth data set and with as much wrong in
 * them. Source: P. Christen, Probabilistic data generation for deduplication and data linkage (IDEAL 2005), and the rates
 * in the published files: a third of the forenames differ, a third of the second address lines are gone.
 */
public final class FebrlStyle {
    static final List<String> HEADER = List.of(
            "person_ref",
            "forename",
            "surname",
            "street_number",
            "address_1",
            "address_2",
            "suburb",
            "postcode",
            "state",
            "date_of_birth",
            "soc_sec_id");
    private static final DateTimeFormatter BASIC = DateTimeFormatter.BASIC_ISO_DATE;
    private static final List<String> STATES = Stream.of(
                    "nsw 35", "vic 25", "qld 20", "wa 9", "sa 7", "tas 2", "act 1", "nt 1")
            .flatMap(state -> Stream.generate(() -> state.split(" ")[0]).limit(Integer.parseInt(state.split(" ")[1])))
            .toList();
    /** How often each value of an original is not known, in thousandths. */
    private static final int[] MISSING = {22, 10, 32, 20, 160, 11, 0, 10, 19, 0};

    private final Draws draws;
    private final Ranked<String> forenames;
    private final Ranked<String> surnames;
    private final Ranked<String> streets;
    private final Ranked<String> properties;
    private final Ranked<String> suburbs;
    private final Ranked<String> postcodes;
    private final Set<String> numbers = new HashSet<>();

    private FebrlStyle(long seed) {
        this.draws = new Draws(seed);
        this.forenames = new Ranked<>(forenameStock(), 0.9, 14);
        this.surnames = new Ranked<>(lower(british().surnames().values()), 0.8, 3);
        this.streets =
                new Ranked<>(joined(1_400, "street place crescent circuit close avenue drive road court"), 0.4, 9);
        this.properties =
                new Ranked<>(joined(2_200, "park lodge farm village hostel medical_centre flats manor ,,,,,,"), 0.5, 9);
        this.suburbs = new Ranked<>(joined(1_100, "hills park beach vale heights north ,,,,,,,,,,,,"), 0.5, 5);
        this.postcodes = new Ranked<>(postcodeStock(), 0.5, 5);
    }

    public static LinkedFiles write(Path folder, long seed, int size) throws IOException {
        return new FebrlStyle(seed).write(LinkedFiles.in(folder), size);
    }

    private LinkedFiles write(LinkedFiles files, int size) throws IOException {
        FebrlDamage damage = new FebrlDamage(draws, this::value);
        List<List<String>> originals = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            originals.add(original());
        }
        List<Integer> order = LinkedFiles.shuffled(size, draws);
        List<Integer> copies = LinkedFiles.shuffled(size, draws);
        try (CsvWriter left = LinkedFiles.writer(files.left());
                CsvWriter right = LinkedFiles.writer(files.right());
                CsvWriter truth = LinkedFiles.writer(files.truth())) {
            left.writeRecord(HEADER);
            right.writeRecord(HEADER);
            truth.writeRecord("left_id", "right_id");
            for (int place = 0; place < size; place++) {
                left.writeRecord(row("A-" + place, originals.get(order.get(place))));
            }
            for (int place = 0; place < size; place++) {
                right.writeRecord(row("B-" + place, damage.of(originals.get(copies.get(place)))));
            }
            int[] copyAt = new int[size];
            for (int place = 0; place < size; place++) {
                copyAt[copies.get(place)] = place;
            }
            for (int place = 0; place < size; place++) {
                truth.writeRecord("A-" + place, "B-" + copyAt[order.get(place)]);
            }
        }
        return files;
    }

    private List<String> original() {
        List<String> values = new ArrayList<>();
        for (int field = 0; field < MISSING.length; field++) {
            values.add(draws.below(1_000) < MISSING[field] ? "" : value(field));
        }
        return values;
    }

    private String value(int field) {
        return switch (field) {
            case 0 -> forenames.pick(draws);
            case 1 -> surnames.pick(draws);
            case 2 -> String.valueOf(draws.in(0.7) ? draws.between(1, 60) : draws.between(1, draws.between(60, 1_500)));
            case 3 -> streets.pick(draws);
            case 4 -> properties.pick(draws);
            case 5 -> suburbs.pick(draws);
            case 6 -> postcodes.pick(draws);
            case 7 -> draws.pick(STATES);
            case 8 -> LocalDate.of(1900, 1, 1).plusDays(draws.below(36_520)).format(BASIC);
            default -> newNumber();
        };
    }

    private String newNumber() {
        String number = String.valueOf(draws.between(1_000_000, 9_999_999));
        return numbers.add(number) ? number : newNumber();
    }

    private static List<String> row(String reference, List<String> values) {
        List<String> row = new ArrayList<>(values);
        row.addFirst(reference);
        return row;
    }

    private static Names.Origin british() {
        return Names.ORIGINS.getFirst();
    }

    /** The usual ones, women's and men's in turn, then such as parents have been making up since. */
    private static List<String> forenameStock() {
        Set<String> stock = new LinkedHashSet<>();
        List<String> women = lower(british().women().values());
        List<String> men = lower(british().men().values());
        for (int i = 0; i < Math.max(women.size(), men.size()); i++) {
            stock.add(women.get(i % women.size()));
            stock.add(men.get(i % men.size()));
        }
        for (String end : "den lyn na la ra sha vin ton rian lee mara issa".split(" ")) {
            for (String start : "ja ka ty le bra kai ma ta sha de ke bri el a jo ra mi za lo cha".split(" ")) {
                stock.add(start + end);
            }
        }
        return List.copyOf(stock);
    }

    private List<String> joined(int count, String kinds) {
        String[] kind = kinds.replace(",", " ").split(" ", -1);
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < count) {
            String first = surnames.pick(draws);
            String second = draws.in(0.12) ? " " + surnames.pick(draws) : "";
            all.add((first + second + " " + kind[draws.below(kind.length)].replace('_', ' ')).strip());
        }
        return List.copyOf(all);
    }

    private List<String> postcodeStock() {
        Set<String> all = new LinkedHashSet<>();
        while (all.size() < 1_500) {
            all.add(String.valueOf(draws.between(2000, 7400)));
        }
        return List.copyOf(all);
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
