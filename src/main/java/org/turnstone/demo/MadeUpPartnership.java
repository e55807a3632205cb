package org.turnstone.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kingsmere: 2,000 known people, 310 of them on the cohort, told by nine agencies over the four years before a day.
 * A scale of <i>n</i> makes <i>n</i> times as many; the people it adds come as one file for each agency and kind, so that
 * only 2,000 are ever held in memory.
 */
public final class MadeUpPartnership {
    public static final long DEFAULT_SEED = 2009_2014L;

    public static final int MOST = Identifiers.MOST_PEOPLE / People.KNOWN;

    private final People people;
    private final int scale;

    private MadeUpPartnership(People people, int scale) {
        this.people = people;
        this.scale = scale;
    }

    /** The history ends on the day before {@code asAt}. */
    public static MadeUpPartnership of(long seed, LocalDate asAt, int scale) {
        if (scale < 1 || scale > MOST) {
            throw new IllegalArgumentException("a scale from 1 to " + MOST + ", not " + scale);
        }
        return new MadeUpPartnership(new People(seed, new History(asAt)), scale);
    }

    public int knownPeople() {
        return scale * People.KNOWN;
    }

    /** The files in the order in which they were sent; those of added people follow, each in one last file. */
    public Stream<ExtractFile> files() {
        return Stream.concat(
                Stream.of(0).flatMap(first -> firstTold(new Mistakes(people.seed())).stream()),
                IntStream.range(1, scale).boxed().flatMap(added -> added(added).stream()));
    }

    /** Holds a line for every reference of every person in memory. */
    public Truth truth() {
        List<Truth.Reference> references = new ArrayList<>();
        Map<Integer, Set<LinkingCase>> cases = new HashMap<>();
        IntStream.range(0, scale * People.KNOWN)
                .mapToObj(number -> Story.of(people, number))
                .forEach(story -> {
                    int number = story.person().number();
                    story.copies()
                            .keySet()
                            .forEach(agency -> references.add(
                                    new Truth.Reference(agency.code(), agency.personRef(number), number)));
                    if (!story.person().cases().isEmpty()) {
                        cases.put(number, story.person().cases());
                    }
                });
        Mistakes mistakes = new Mistakes(people.seed());
        firstTold(mistakes);
        return new Truth(references, cases, mistakes.planted());
    }

    /** Writes every file, numbered in order, and {@code files.csv} with what each one is; answers how many. */
    public int writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        int number = 0;
        try (CsvWriter list =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(folder.resolve("files.csv"))) {
            list.writeRecord("file", "agency", "kind", "extracted_at");
            Iterator<ExtractFile> files = files().iterator();
            while (files.hasNext()) {
                ExtractFile file = files.next();
                number++;
                String name = Identifiers.digits(number, 6) + "-" + file.agency() + "-" + file.kind() + ".csv";
                Files.writeString(folder.resolve(name), file.csv());
                list.writeRecord(
                        name,
                        file.agency().value(),
                        file.kind(),
                        file.extractedAt().toString());
            }
        }
        return number;
    }

    private List<ExtractFile> firstTold(Mistakes mistakes) {
        Evenings evenings = new Evenings();
        History history = people.history();
        Staff.all().stream().flatMap(staff -> staff.told(history)).forEach(sent -> send(evenings, sent));
        told(0).forEach(sent -> send(evenings, sent));
        return evenings.files().stream().map(mistakes::spoil).toList();
    }

    private void send(Evenings evenings, Sent sent) {
        evenings.send(people.history().sentOn(sent.agency(), sent.kind(), sent.on()), sent);
    }

    private List<ExtractFile> added(int part) {
        Evenings evenings = new Evenings();
        told(part).forEach(sent -> evenings.send(people.history().last(), sent));
        return evenings.files();
    }

    private Stream<Sent> told(int part) {
        return IntStream.range(part * People.KNOWN, (part + 1) * People.KNOWN)
                .mapToObj(number -> Story.of(people, number))
                .flatMap(story -> story.told().stream());
    }
}
