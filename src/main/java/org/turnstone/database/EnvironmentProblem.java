package org.turnstone.database;

/** Something around the program is not as it must be (database, disk, port); the message says what to do. Exit code 3. */
public final class EnvironmentProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EnvironmentProblem(String message) {
        super(message);
    }

    public EnvironmentProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
