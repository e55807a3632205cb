package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.database.DataDirectory;
import org.turnstone.governance.SetUpPartnership;
import org.turnstone.partnership.FoundPartnership;
import org.turnstone.partnership.FoundingFile;
import org.turnstone.partnership.Regime;
import picocli.CommandLine;

/** How a live installation begins: a partnership from a file, its first administrator, and a line in the trail. */
class SetUpStoreTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_worked_example_founds_a_partnership_whose_administrator_needs_a_second_factor() throws IOException {
        try (TestDatabase database = TestDatabase.fresh()) {
            FoundPartnership founder = new FoundPartnership(database.owner());
            FoundingFile.Read read = read(example());
            assertThat(founder.objection(read.founding().name(), "admin@council.example"))
                    .isEmpty();
            new SetUpPartnership(database.owner()).setUp(read.founding(), read.administrator(), "hash", "f00d");
            JdbcClient owner = JdbcClient.create(database.owner());
            assertThat(owner.sql("select code_needed and (select first_password from partnership.account)"
                                    + " from partnership.account_to_sign_in('admin@council.example')")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(owner.sql("select s.name from partnership.agency a join partnership.staff s on s.staff_id ="
                                    + " a.contact_staff where a.code = 'POLICE'")
                            .query(String.class)
                            .single())
                    .isEqualTo("IOM sergeant");
            assertThat(owner.sql("select what from governance.audit_entry order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "Founded the partnership at the command line",
                            "Appointed the first administrator and opened the account");
            assertThat(founder.objection("EXAMPLE iom partnership", "x@y"))
                    .hasValue("There is a partnership called EXAMPLE iom partnership here already.");
            assertThat(founder.objection("Another", "Admin@Council.example").orElseThrow())
                    .contains("is taken here");
            String second = example().replace("Example IOM", "Second IOM").replace("admin@", "admin2@");
            new SetUpPartnership(database.owner())
                    .setUp(read(second).founding(), read(second).administrator(), "hash", "f00d");
            assertThat(owner.sql("select count(*) from partnership.partnership")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @Test
    void nothing_is_founded_beside_a_made_up_partnership_or_in_a_demonstration_folder() throws IOException {
        assertThat(new FoundPartnership(TestSystem.shared().database().owner())
                        .objection("New", "a@b")
                        .orElseThrow())
                .startsWith("The demonstration is in this database");
        Path data = folder.resolve("data");
        DataDirectory.prepared(data).markAsDemo();
        Path file = Files.writeString(folder.resolve("p.csv"), example());
        assertThat(commandLine().execute("set-up", file.toString(), "--data", data.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("holds the demonstration");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "uk_gdpr,Community | gdpr,Community | 5:law: Enter competent_authority (Data Protection Act 2018 Part 3) or uk_gdpr",
                "agency,POLICE,Example Police | agency,police,Example Police | 6:code: Enter a code in capitals, such as POLICE",
                "ward,,Hilltop,West | ward,,Hilltop, | 4:area: Enter the area the ward belongs to",
                "ward,,Hilltop,West | ward,,Riverside,West | 4:name: This line is there twice",
                "team,POLICE | team,FIRE | 9:code: Enter the code of an agency in this file",
                "admin@council.example | admin | 11:contact_email: Enter an email address, such as name@agency.example",
                "team,COUNCIL,Community safety | party,COUNCIL,x | 10:what: Enter one of partnership, ward, agency, team, administrator",
                "administrator,COUNCIL | team,COUNCIL | 1:what: There must be a line for the administrator",
                "what,code | kind,code | 1:what: The columns must be what,code,name,area,law,contact,contact_email,deputy,deputy_email",
            })
    void a_file_that_is_not_right_is_refused_by_row_and_column(String right, String wrong, String problem)
            throws IOException {
        assertThat(example()).contains(right);
        Path file = Files.writeString(folder.resolve("p.csv"), example().replace(right, wrong));
        assertThat(commandLine().execute("set-up", file.toString(), "--data", folder + "/data"))
                .isEqualTo(1);
        assertThat(err.toString().lines()).contains(file + ":" + problem);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void without_a_file_it_is_wrong_usage_and_one_that_is_not_there_cannot_be_opened() {
        assertThat(commandLine().execute("set-up")).isEqualTo(2);
        assertThat(commandLine().execute("set-up", folder + "/none.csv")).isEqualTo(3);
    }

    private FoundingFile.Read read(String text) throws IOException {
        List<FoundingFile.RowProblem> problems = new ArrayList<>();
        var read = FoundingFile.read(Files.writeString(folder.resolve("q.csv"), text), TODAY, problems);
        assertThat(problems).isEmpty();
        assertThat(read.orElseThrow().founding().agencies())
                .extracting(agency -> agency.regime())
                .contains(Regime.COMPETENT_AUTHORITY, Regime.UK_GDPR);
        return read.orElseThrow();
    }

    private String example() throws IOException {
        try (var shipped = SetUpCommand.class.getResourceAsStream("/org/turnstone/partnership/example.csv")) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CommandLine commandLine() {
        CommandLine line = Turnstone.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line;
    }
}
