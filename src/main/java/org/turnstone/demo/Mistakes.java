package org.turnstone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.turnstone.demo.Truth.Planted;

/** Spoils a row of every few files: a clerk's second attempt at a good row, under a number of its own. */
final class Mistakes {
    private static final int EVERY = 7;
    private static final Map<String, String> REQUIRED = Map.of(
            "offences",
            "offence_date",
            "custody",
            "received_on",
            "rag",
            "from",
            "allocations",
            "from",
            "people",
            "person_ref",
            "arrests",
            "arrested_at",
            "contacts",
            "contact_type");
    private static final Map<String, String> CODED = Map.of(
            "offences",
            "disposal",
            "custody",
            "reason",
            "rag",
            "status",
            "people",
            "ethnicity",
            "allocations",
            "lead_agency",
            "arrests",
            "offence_code",
            "contacts",
            "outcome");
    private static final Map<String, String> DATED = Map.of(
            "offences",
            "offence_date",
            "custody",
            "received_on",
            "rag",
            "from",
            "people",
            "date_of_birth",
            "allocations",
            "from",
            "arrests",
            "arrested_at",
            "contacts",
            "due_at");

    private final Chance chance;
    private final List<Planted> planted = new ArrayList<>();
    private int turn;

    Mistakes(long seed) {
        this.chance = Chance.of(seed, "mistakes", 0);
    }

    List<Planted> planted() {
        return planted;
    }

    ExtractFile spoil(ExtractFile file) {
        if (!REQUIRED.containsKey(file.kind()) || chance.below(EVERY) != 0) {
            return file;
        }
        List<String> good = chance.pick(file.rows());
        List<RowProblem> problems = List.of(RowProblem.values());
        RowProblem problem = problems.get(turn % problems.size());
        turn++;
        String column = column(problem, file.kind());
        List<String> bad = new ArrayList<>(good);
        if (problem != RowProblem.DUPLICATE_ROW) {
            bad.set(0, good.getFirst() + "/2");
            bad.set(file.header().indexOf(column), wrong(problem));
        }
        List<List<String>> rows = new ArrayList<>(file.rows());
        rows.add(bad);
        planted.add(new Planted(problem, file.agency(), file.kind(), file.extractedAt(), rows.size(), column));
        return new ExtractFile(file.agency(), file.kind(), file.extractedAt(), file.header(), rows);
    }

    private static String column(RowProblem problem, String kind) {
        return switch (problem) {
            case BAD_DATE -> DATED.getOrDefault(kind, "");
            case UNKNOWN_CODE -> CODED.getOrDefault(kind, "");
            case MISSING_REQUIRED -> REQUIRED.getOrDefault(kind, "");
            case BAD_IDENTIFIER, FAILING_CHECK_LETTER -> "pnc";
            case FUTURE_BIRTH_DATE -> "date_of_birth";
            case DUPLICATE_ROW -> "source_ref";
        };
    }

    private String wrong(RowProblem problem) {
        return switch (problem) {
            case BAD_DATE -> chance.pick(List.of("31/02/2025", "2025-13-04", "last Tuesday", "0000-00-00"));
            case UNKNOWN_CODE -> chance.pick(List.of("see notes", "??", "not known?"));
            case MISSING_REQUIRED -> "";
            case BAD_IDENTIFIER -> chance.pick(List.of("20140417", "2014/04172X6", "to follow", "2014/0417226I"));
            case FAILING_CHECK_LETTER -> Identifiers.withFailingLetter(2014, chance.between(1_000_000, 9_999_999));
            case FUTURE_BIRTH_DATE -> "2091-0" + chance.between(1, 9) + "-1" + chance.between(0, 9);
            case DUPLICATE_ROW -> "";
        };
    }
}
