package org.turnstone.performance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The offences of the people who are followed.
 *
 * @param ofOthers rows about people who are not in the index file; they are left out
 */
record OffencesFile(List<CommittedOffence> offences, long ofOthers, boolean readable, List<RowProblem> problems) {
    private static final List<String> REQUIRED = List.of("person_id", "offence_date", "proven_on");
    private static final List<String> KNOWN =
            List.of("person_id", "offence_date", "proven_on", "offence_code", "breach");

    static OffencesFile read(Path path, Set<String> people, LongConsumer progress) throws IOException {
        List<CommittedOffence> offences = new ArrayList<>();
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
                    if (people.contains(offence.person())) {
                        offences.add(offence);
                    } else {
                        ofOthers[0]++;
                    }
                }),
                progress);
        return new OffencesFile(offences, ofOthers[0], table.readable(), table.problems());
    }

    private static Optional<CommittedOffence> offence(CsvTable.Row row) {
        String person = row.person();
        LocalDate day = row.day("offence_date");
        LocalDate provenOn = row.value("proven_on").isEmpty() ? null : row.day("proven_on");
        if (day != null && provenOn != null && provenOn.isBefore(day)) {
            row.problem("proven_on", provenOn + " is before the offence was committed, " + day);
        }
        Boolean breach = yesOrNo(row.value("breach"));
        if (breach == null) {
            row.problem("breach", "\"" + RowProblem.shown(row.value("breach")) + "\" is neither y nor n");
        }
        return day == null || breach == null || !row.isSound()
                ? Optional.empty()
                : Optional.of(new CommittedOffence(person, day, provenOn, breach));
    }

    /** Blank is no; null is neither. */
    private static @Nullable Boolean yesOrNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "", "n", "no" -> false;
            case "y", "yes" -> true;
            default -> null;
        };
    }
}
