package org.turnstone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.turnstone.database.OpenDatabase;
import org.turnstone.governance.AuditCheckpoint;
import org.turnstone.governance.AuditKey;
import org.turnstone.governance.VerifyAudit;
import org.turnstone.governance.VerifyAudit.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The record of who looked, checked from outside: {@code audit verify}. */
@Command(
        name = "audit",
        description = "Checks the record of who looked and what was done.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "verify",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand {
    private AuditCommand() {}

    @Command(
            name = "verify",
            description = "Follows every partnership's audit trail from its first entry to its last.",
            mixinStandardHelpOptions = true,
            footer = {
                "",
                "Exit: 0 the trail holds; 2 a file is no checkpoint; 3 no database to check; 4 the trail does not hold, each",
                "fault told on stderr. A cut or rewritten trail shows only against checkpoints that agencies kept."
            })
    static final class Verify implements Callable<Integer> {
        private static final int WRONG_USAGE = 2;
        private static final int DOES_NOT_HOLD = 4;
        private static final UUID NOBODY = new UUID(0, 0);

        @Mixin
        private DataOptions data = new DataOptions();

        @Option(
                names = "--checkpoint",
                paramLabel = "FILE",
                arity = "1..*",
                description = "A checkpoint that an agency kept; may be given more than once.")
        private List<Path> checkpoints = List.of();

        @Option(
                names = "--key",
                paramLabel = "FILE",
                description = "The key that signs checkpoints (default: the one that serving uses).")
        private @Nullable Path key;

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter err = spec().commandLine().getErr();
            List<AuditCheckpoint> copies = new ArrayList<>();
            for (Path file : checkpoints) {
                try {
                    copies.add(AuditCheckpoint.parse(Files.readString(file)));
                } catch (IOException | IllegalArgumentException noCheckpoint) {
                    err.println(file + ": this file is not a Turnstone audit checkpoint");
                    return WRONG_USAGE;
                }
            }
            try (OpenDatabase database = data.existing()) {
                return verify(database.roles().owner().dataSource(), copies);
            }
        }

        /** The numbers go to the output, the faults to the errors. */
        int verify(DataSource owner, List<AuditCheckpoint> copies) {
            PrintWriter out = spec().commandLine().getOut();
            PrintWriter err = spec().commandLine().getErr();
            Map<UUID, String> names = names(owner);
            List<Finding> findings = new VerifyAudit(owner, AuditKey.at(keyFile())).verify(copies);
            int faults = 0;
            for (Finding finding : findings) {
                String name = names.getOrDefault(
                        finding.partnership(), finding.partnership().toString());
                out.println(String.format(Locale.UK, "%s: %,d entries", name, finding.entries()));
                finding.faults().forEach(fault -> err.println(name + ": " + fault));
                faults += finding.faults().size();
            }
            if (faults > 0) {
                err.println("Signatures were checked with the key " + keyFile());
                return DOES_NOT_HOLD;
            }
            out.println("The audit trail holds.");
            return 0;
        }

        private static Map<UUID, String> names(DataSource owner) {
            Map<UUID, String> names = new HashMap<>();
            names.put(NOBODY, "Before sign-in");
            new JdbcTemplate(owner).query("select partnership_id, name from partnership.partnership", row -> {
                names.put(row.getObject("partnership_id", UUID.class), row.getString("name"));
            });
            return names;
        }

        private Path keyFile() {
            String named = System.getenv("TURNSTONE_AUDIT_KEY");
            return key != null
                    ? key
                    : named != null
                            ? Path.of(named)
                            : Path.of(System.getProperty("user.home"), ".turnstone", "keys", "audit.key");
        }

        private CommandSpec spec() {
            if (spec == null) {
                throw new IllegalStateException("not run as a command");
            }
            return spec;
        }
    }
}
