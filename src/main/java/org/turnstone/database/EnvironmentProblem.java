package org.turnstone.database;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Something around the program is not as it must be (database, disk, port); the message says what to do. Exit code 3. */
public final class EnvironmentProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvironmentProblem(String message) {
        super(message);
    }

    public EnvironmentProblem(String message, Throwable cause) {
        super(message, cause);
    }

    /** What to say where a failure comes from around the program; none where the program itself is at fault. */
    public static Optional<String> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> words(cause).stream())
                .findFirst();
    }

    private static Optional<String> words(Throwable cause) {
        return switch (cause) {
            case EnvironmentProblem problem -> Optional.of(String.valueOf(problem.getMessage()));
            case SQLException away
            when isOfTheServer(String.valueOf(away.getSQLState())) ->
                Optional.of(
                        "The database went away or has no room: %s. What was acknowledged is kept; do it again when it is back."
                                .formatted(away.getMessage()));
            case IOException full
            when String.valueOf(full.getMessage()).contains("No space left") ->
                Optional.of("The disk is full: " + full.getMessage());
            default -> Optional.empty();
        };
    }

    /** Classes of PostgreSQL's error codes: no connection, resources spent, stopped by its operator, its own system. */
    private static boolean isOfTheServer(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || state.startsWith("58");
    }
}
