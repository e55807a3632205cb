package org.turnstone.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.turnstone.shared.Problem;

/**
 * The offences of the people who are followed.
 *
 * @param ofOthers rows about people who are not in the index file; they are left out
 */
record OffencesFile(
        Map<String, List<CommittedOffence>> byPerson, long ofOthers, boolean readable, List<RowProblem> problems) {
    private static final List<String> REQUIRED = List.of("person_id", "offence_date", "proven_on");
    private static final List<String> KNOWN =
            List.of("person_id", "offence_date", "proven_on", "offence_code", "breach");
    private static final Map<String, Boolean> YES_OR_NO =
            Map.of("", false, "n", false, "no", false, "y", true, "yes", true);

    /** Reads the offences of those whom the index file names. */
    static OffencesFile read(Path path, Collection<IndexEvent> events, LongConsumer progress) throws IOException {
        Map<String, List<CommittedOffence>> byPerson = HashMap.newHashMap(events.size());
        events.forEach(event -> byPerson.computeIfAbsent(event.person(), person -> new ArrayList<>(4)));
        long[] ofOthers = {0};
        CsvTable table = CsvTable.read(
                path,
                header -> {
                    header.require(REQUIRED);
                    header.columns().stream()
                            .filter(name -> !name.isEmpty() && !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                            .forEach(name -> header.refuse(
                                    1,
                                    name,
                                    "the column is not known; an offences file has " + String.join(", ", KNOWN)));
                },
                row -> offence(row).ifPresent(offence -> {
                    List<CommittedOffence> known = byPerson.get(offence.person());
                    if (known == null) {
                        ofOthers[0]++;
                    } else {
                        known.add(offence);
                    }
                }),
                progress);
        return new OffencesFile(byPerson, ofOthers[0], table.readable(), table.problems());
    }

    private static Optional<CommittedOffence> offence(CsvTable.Row row) {
        String person = row.person();
        LocalDate day = row.day("offence_date");
        LocalDate provenOn = row.value("proven_on").isEmpty() ? null : row.day("proven_on");
        if (day != null && provenOn != null && provenOn.isBefore(day)) {
            row.problem("proven_on", provenOn + " is before the offence was committed, " + day);
        }
        Boolean breach = YES_OR_NO.get(row.value("breach").toLowerCase(Locale.ROOT));
        if (breach == null) {
            row.problem("breach", "\"" + Problem.shown(row.value("breach")) + "\" is neither y nor n");
        }
        return day == null || breach == null || !row.isSound()
                ? Optional.empty()
                : Optional.of(new CommittedOffence(person, day, provenOn, breach));
    }
}
