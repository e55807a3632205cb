package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.governance.AuditCheckpoint;
import org.turnstone.governance.AuditCheckpoints;
import picocli.CommandLine;

class AuditCommandStoreTests {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_trail_that_holds_is_counted_and_said_to_hold() {
        TestSystem system = TestSystem.shared();
        AuditCheckpoint taken = taken(system);
        assertThat(verify(system, List.of(taken))).isZero();
        assertThat(out.toString())
                .contains("Northbank IOM partnership: ", " entries\n")
                .endsWith("The audit trail holds.\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void each_fault_is_told_on_a_line_of_the_errors_and_a_cut_trail_by_what_an_agency_kept() {
        try (TestSystem system = TestSystem.fresh()) {
            AuditCheckpoint taken = taken(system);
            JdbcTemplate owner = new JdbcTemplate(system.database().owner());
            owner.execute("update governance.audit_entry set what = 'nothing to see' where seq = 1");
            assertThat(verify(system, List.of(taken))).isEqualTo(4);
            assertThat(err.toString()).contains("Northbank IOM partnership: entry 1 was changed\n");
            assertThat(out.toString()).doesNotContain("The audit trail holds");

            owner.execute("truncate governance.audit_entry, governance.audit_subject, governance.audit_detail,"
                    + " governance.audit_head, governance.audit_checkpoint");
            assertThat(verify(system, List.of())).isZero();
            assertThat(verify(system, List.of(taken))).isEqualTo(4);
        }
    }

    @Test
    void a_file_that_is_no_checkpoint_is_wrong_usage_and_named() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "milk, bread");
        assertThat(commandLine().execute("audit", "verify", "--checkpoint", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualTo(file + ": this file is not a Turnstone audit checkpoint\n");
    }

    @Test
    void a_folder_that_is_not_ours_is_never_said_to_hold() {
        assertThat(commandLine().execute("audit", "verify", "--data", folder.toString()))
                .isEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static AuditCheckpoint taken(TestSystem system) {
        return system.actingAs(
                "privacy", () -> system.bean(AuditCheckpoints.class).take());
    }

    private int verify(TestSystem system, List<AuditCheckpoint> copies) {
        CommandLine verify =
                commandLine().getSubcommands().get("audit").getSubcommands().get("verify");
        AuditCommand.Verify command = verify.getCommand();
        return command.verify(system.database().owner(), copies);
    }

    private CommandLine commandLine() {
        CommandLine line = Turnstone.commandLine();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line;
    }
}
