package org.turnstone.partnership;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;

/** The file from which a partnership is founded: one line for each ward, agency and team, and the first administrator. */
public final class FoundingFile {
    private static final List<String> COLUMNS =
            List.of("what", "code", "name", "area", "law", "contact", "contact_email", "deputy", "deputy_email");
    private static final List<String> KINDS = List.of("partnership", "ward", "agency", "team", "administrator");
    private static final int FIRST_YEARS = 1;

    /** What is wrong with a cell; rows are counted as a spreadsheet does. */
    public record RowProblem(long row, String column, String message) {}

    public record Read(Founding founding, Appointment administrator) {}

    private final List<RowProblem> problems = new ArrayList<>();
    private final List<NamedCsvRecord> rows;

    private FoundingFile(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** Nothing where there are problems, which are then added to the list. */
    public static Optional<Read> read(Path file, LocalDate today, List<RowProblem> found) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            FoundingFile read = new FoundingFile(csv.stream().toList());
            read.check();
            Optional<Read> answer = read.problems.isEmpty() ? Optional.of(read.read(today)) : Optional.empty();
            found.addAll(read.problems);
            return answer;
        } catch (de.siegmar.fastcsv.reader.CsvParseException notATable) {
            found.add(new RowProblem(1, "what", "This is not a table of comma-separated values"));
            return Optional.empty();
        }
    }

    private void check() {
        if (rows.isEmpty() || !Set.copyOf(rows.getFirst().getHeader()).equals(Set.copyOf(COLUMNS))) {
            problems.add(new RowProblem(1, "what", "The columns must be " + String.join(",", COLUMNS)));
            return;
        }
        rows.forEach(this::check);
        exactlyOne("partnership");
        exactlyOne("administrator");
        rows.stream()
                .collect(Collectors.groupingBy(row -> cell(row, "what") + "|" + cell(row, "code") + "|"
                        + cell(row, "name").toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .forEach(same -> problem(same.getLast(), "name", "This line is there twice"));
    }

    private void check(NamedCsvRecord row) {
        String what = cell(row, "what");
        if (!KINDS.contains(what)) {
            problem(row, "what", "Enter one of " + String.join(", ", KINDS));
            return;
        }
        need(row, "name", "Enter the name");
        switch (what) {
            case "ward" -> need(row, "area", "Enter the area the ward belongs to");
            case "agency" -> agency(row);
            case "administrator" -> {
                known(row);
                email(row, "contact_email", true);
            }
            default -> known(row);
        }
    }

    private void agency(NamedCsvRecord row) {
        if (!AgencyCode.isOne(cell(row, "code"))) {
            problem(row, "code", "Enter a code in capitals, such as POLICE");
        } else if (agencies().filter(cell(row, "code")::equals).count() > 1) {
            problem(row, "code", "Another agency has this code");
        }
        if (law(row).isEmpty()) {
            problem(row, "law", "Enter competent_authority (Data Protection Act 2018 Part 3) or uk_gdpr");
        }
        email(row, "contact_email", !cell(row, "contact").isEmpty());
        email(row, "deputy_email", !cell(row, "deputy").isEmpty());
    }

    private void known(NamedCsvRecord row) {
        if (agencies().noneMatch(cell(row, "code")::equals)) {
            problem(row, "code", "Enter the code of an agency in this file");
        }
    }

    private void email(NamedCsvRecord row, String column, boolean needed) {
        String typed = cell(row, column);
        boolean right = typed.matches("[^@\\s]+@[^@\\s]+") && typed.length() <= 200;
        if (needed ? !right : !typed.isEmpty() && !right) {
            problem(row, column, "Enter an email address, such as name@agency.example");
        }
    }

    private void exactlyOne(String what) {
        List<NamedCsvRecord> found = of(what);
        if (found.isEmpty()) {
            problems.add(new RowProblem(1, "what", "There must be a line for the " + what));
        } else if (found.size() > 1) {
            problem(found.getLast(), "what", "There must be one " + what + " only");
        }
    }

    private Read read(LocalDate today) {
        NamedCsvRecord partnership = of("partnership").getFirst();
        NamedCsvRecord administrator = of("administrator").getFirst();
        Founding founding = new Founding(
                cell(partnership, "name"),
                false,
                of("ward").stream()
                        .map(row -> new Founding.Ward(cell(row, "name"), cell(row, "area")))
                        .toList(),
                of("agency").stream()
                        .map(row -> new Founding.Agency(
                                new AgencyCode(cell(row, "code")),
                                cell(row, "name"),
                                law(row).orElseThrow(),
                                contact(row, "contact"),
                                contact(row, "deputy")))
                        .toList(),
                of("team").stream()
                        .map(row -> new Founding.Team(new AgencyCode(cell(row, "code")), cell(row, "name")))
                        .toList(),
                new AgencyCode(cell(partnership, "code")));
        String email = cell(administrator, "contact_email");
        return new Read(
                founding,
                new Appointment(
                        new AgencyCode(cell(administrator, "code")),
                        email,
                        cell(administrator, "name"),
                        email,
                        Role.ADMINISTRATOR,
                        today,
                        today.plusYears(FIRST_YEARS)));
    }

    private static Founding.@Nullable Contact contact(NamedCsvRecord row, String column) {
        String name = cell(row, column);
        return name.isEmpty() ? null : new Founding.Contact(name, cell(row, column + "_email"));
    }

    private static Optional<Regime> law(NamedCsvRecord row) {
        return java.util.Arrays.stream(Regime.values())
                .filter(regime -> regime.name().equalsIgnoreCase(cell(row, "law")))
                .findFirst();
    }

    private java.util.stream.Stream<String> agencies() {
        return of("agency").stream().map(row -> cell(row, "code"));
    }

    private List<NamedCsvRecord> of(String what) {
        return rows.stream().filter(row -> cell(row, "what").equals(what)).toList();
    }

    private void need(NamedCsvRecord row, String column, String message) {
        if (cell(row, column).isEmpty()) {
            problem(row, column, message);
        } else if (cell(row, column).length() > 200) {
            problem(row, column, "Enter 200 characters or fewer");
        }
    }

    private void problem(NamedCsvRecord row, String column, String message) {
        problems.add(new RowProblem(row.getStartingLineNumber(), column, message));
    }

    private static String cell(NamedCsvRecord row, String column) {
        return row.findField(column).orElse("").strip();
    }
}
