package org.turnstone.linkage.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * People of three centuries as reference books have them, each written down once well and then badly any number of times,
 * in the manner of Splink's demonstration set of 50,000 rows: a quarter have a namesake in the same place, often their
 * father. Two sound columns alone bring only two thirds of the true pairs together.
 */
public final class HistoricalStyle {
    record Person(
            String forename,
            String middle,
            String surname,
            String maiden,
            LocalDate born,
            boolean woman,
            Place place,
            int home,
            String occupation) {}

    record Place(String name, String county, List<String> postcodes) {}

    static final List<String> HEADER = List.of(
            "person_ref",
            "forename",
            "middle_names",
            "surname",
            "date_of_birth",
            "sex",
            "birth_place",
            "postcode",
            "occupation");
    private static final double NAMESAKES = 0.25;
    private static final Ranked<String> MEN = new Ranked<>(
            Names.list("John;William;Thomas;George;James;Charles;Henry;Robert;Edward;Richard;Joseph;Samuel;Alexander;"
                    + "Frederick;Francis;David;Arthur;Alfred;Walter;Hugh;Benjamin;Andrew;Peter;Daniel;Edmund;Philip;"
                    + "Stephen;Matthew;Christopher;Nicholas;Michael;Anthony;Jonathan;Ralph;Gilbert;Humphrey;Josiah;"
                    + "Ambrose;Percival;Llewellyn;Jeremiah;Silas;Reuben;Amos;Ebenezer;Cuthbert;Lionel;Godfrey"),
            1.0,
            2);
    private static final Ranked<String> WOMEN = new Ranked<>(
            Names.list("Mary;Elizabeth;Sarah;Ann;Jane;Margaret;Charlotte;Catherine;Frances;Harriet;Emily;Florence;"
                    + "Dorothy;Alice;Edith;Agnes;Caroline;Louisa;Georgiana;Isabella;Matilda;Beatrice;Hester;Lavinia"),
            1.0,
            2);
    private static final Ranked<String> WORK = new Ranked<>(
            Names.list("politician;cricketer;writer;painter;priest;engineer;actor;soldier;lawyer;botanist;"
                    + "composer;architect;judge;physician;poet;sculptor;explorer;clockmaker;banker;publisher;"
                    + "photographer;chemist;printer;translator;missionary;naturalist;surveyor;brewer"),
            1.1,
            1);

    private final Draws draws;
    private final Ranked<String> surnames = Names.ORIGINS.getFirst().surnames();
    private final Ranked<Place> places;

    private HistoricalStyle(long seed) {
        this.draws = new Draws(seed);
        this.places = new Ranked<>(places(), 0.7, 4);
    }

    public static ClusteredFile write(Path folder, long seed, int rows) throws IOException {
        return new HistoricalStyle(seed).write(ClusteredFile.in(folder), rows);
    }

    private ClusteredFile write(ClusteredFile files, int size) throws IOException {
        HistoricalDamage damage = new HistoricalDamage(draws);
        List<List<String>> rows = new ArrayList<>(size);
        List<Integer> whose = new ArrayList<>(size);
        Person before = person();
        for (int cluster = 0; rows.size() < size; cluster++) {
            Person person = cluster % 2 == 1 && draws.in(NAMESAKES) ? namesake(before) : person();
            int copies = Math.min(size - rows.size(), copies());
            for (int copy = 0; copy < copies; copy++) {
                rows.add(copy == 0 ? damage.none(person) : damage.of(person));
                whose.add(cluster);
            }
            before = person;
        }
        try (CsvWriter people = LinkedFiles.writer(files.rows());
                CsvWriter truth = LinkedFiles.writer(files.truth())) {
            people.writeRecord(HEADER);
            truth.writeRecord("person_ref", "cluster");
            List<Integer> order = LinkedFiles.shuffled(size, draws);
            for (int place = 0; place < size; place++) {
                List<String> row = new ArrayList<>(rows.get(order.get(place)));
                row.addFirst("H-" + place);
                people.writeRecord(row);
                truth.writeRecord("H-" + place, "C-" + whose.get(order.get(place)));
            }
        }
        return files;
    }

    /** Most are written down a few times, some up to sixty. */
    private int copies() {
        double share = draws.share();
        return 1 + Math.min(59, (int) (-8 * Math.log(1 - share) * (draws.in(0.2) ? 2.2 : 0.85)));
    }

    private Person person() {
        boolean woman = draws.in(0.17);
        Place place = places.pick(draws);
        return new Person(
                (woman ? WOMEN : MEN).pick(draws),
                draws.in(0.45) ? middle(woman) : "",
                doubled(surnames.pick(draws)),
                surnames.pick(draws),
                LocalDate.of(1600, 1, 1).plusDays(draws.below(130_000)),
                woman,
                place,
                draws.below(place.postcodes().size()),
                WORK.pick(draws));
    }

    /** Of the same name in the same place: a generation younger, or by chance of much the same age. */
    private Person namesake(Person of) {
        LocalDate born = draws.in(0.75)
                ? of.born().plusDays(draws.between(7_000, 15_000))
                : of.born().plusDays(draws.between(300, 3_000));
        return new Person(
                draws.in(0.7) ? of.forename() : person().forename(),
                draws.in(0.5) ? of.middle() : middle(of.woman()),
                of.surname(),
                of.maiden(),
                born,
                of.woman(),
                of.place(),
                draws.in(0.6) ? of.home() : draws.below(of.place().postcodes().size()),
                draws.in(0.5) ? of.occupation() : WORK.pick(draws));
    }

    private String middle(boolean woman) {
        return draws.in(0.4) ? surnames.pick(draws) : (woman ? WOMEN : MEN).pick(draws);
    }

    private String doubled(String surname) {
        return draws.in(0.04) ? surname + "-" + surnames.pick(draws) : surname;
    }

    private List<Place> places() {
        Set<String> named = new LinkedHashSet<>();
        while (named.size() < 320) {
            named.add(surnames.values().get(draws.below(surnames.values().size())));
        }
        List<Place> all = new ArrayList<>();
        for (String name : named) {
            int number = all.size();
            String area = "K" + (char) ('A' + number % 26) + (1 + number / 26);
            List<String> postcodes = IntStream.range(0, draws.between(8, 60))
                    .mapToObj(i -> area + draws.below(3) + " " + draws.below(10) + capital() + capital())
                    .toList();
            all.add(new Place(name, "County " + surnames.values().get(number % 40), postcodes));
        }
        return all;
    }

    private char capital() {
        return Character.toUpperCase(draws.letter());
    }
}
