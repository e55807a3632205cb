package org.turnstone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.turnstone.database.EnvironmentProblem;
import org.turnstone.database.OpenDatabase;
import org.turnstone.governance.SetUpPartnership;
import org.turnstone.partnership.FoundPartnership;
import org.turnstone.partnership.FoundingFile;
import org.turnstone.partnership.FoundingFile.Read;
import org.turnstone.shared.GivenFiles;
import org.turnstone.shared.London;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "set-up",
        description = {
            "Founds a partnership from a file, with its first administrator.",
            "Run it once for each partnership; several may share an installation."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Start from the worked example:  ./turnstone set-up --example > partnership.csv",
            "The administrator's password is asked for twice, or taken from TURNSTONE_PASSWORD;",
            "the second factor is set up at the first sign-in.",
            "",
            "Exit 0 founded, 1 something in the file is wrong, 2 wrong usage, 3 the file or the database cannot be opened."
        })
final class SetUpCommand implements Callable<Integer> {
    private static final int REFUSED = 1;
    private static final String EXAMPLE = "/org/turnstone/partnership/example.csv";

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The partnership, as CSV.")
    private @org.jspecify.annotations.Nullable Path file;

    @Option(names = "--example", description = "Print a worked example of the file and end.")
    private boolean example;

    @Override
    public Integer call() throws IOException {
        if (example) {
            return print();
        }
        Path given = file;
        if (given == null) {
            throw new ParameterException(spec.commandLine(), "Name the FILE to found from");
        }
        GivenFiles.unreadable(given).ifPresent(words -> {
            throw new EnvironmentProblem(words);
        });
        List<FoundingFile.RowProblem> problems = new ArrayList<>();
        Optional<Read> read = FoundingFile.read(given, London.today(Clock.systemUTC()), problems);
        problems.forEach(one -> refuse("%s:%d:%s: %s".formatted(given, one.row(), one.column(), one.message())));
        if (read.isEmpty()) {
            return REFUSED;
        }
        try (OpenDatabase database = data.live(System.getenv())) {
            return found(database, read.get(), hash(given));
        }
    }

    private int found(OpenDatabase database, Read read, String fileHash) {
        DataSource owner = database.roles().owner().dataSource();
        Optional<String> objection = new FoundPartnership(owner)
                .objection(read.founding().name(), read.administrator().email());
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        String password = NewPassword.forWhom(
                read.administrator().name() + " (" + read.administrator().email() + ")");
        var poor = FoundPartnership.passwordProblems(read.founding(), read.administrator(), password);
        if (!poor.isEmpty()) {
            return refuse("The password will not do. " + poor.getFirst().message() + ".");
        }
        try (RunningSystem system = RunningSystem.withoutPages(database.roles())) {
            String hash =
                    Objects.requireNonNull(system.part(PasswordEncoder.class).encode(password));
            new SetUpPartnership(owner).setUp(read.founding(), read.administrator(), hash, fileHash);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        """
                        %s is founded: %d agencies, %d wards, %d teams.
                        %s signs in as %s and sets up an authenticator app then.
                        Next: ./turnstone serve --not-for-real-people
                        """,
                        read.founding().name(),
                        read.founding().agencies().size(),
                        read.founding().wards().size(),
                        read.founding().teams().size(),
                        read.administrator().name(),
                        read.administrator().email());
        spec.commandLine().getOut().flush();
        return 0;
    }

    private int refuse(String words) {
        spec.commandLine().getErr().println(words);
        return REFUSED;
    }

    private int print() throws IOException {
        try (InputStream shipped = Objects.requireNonNull(SetUpCommand.class.getResourceAsStream(EXAMPLE))) {
            spec.commandLine().getOut().print(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
