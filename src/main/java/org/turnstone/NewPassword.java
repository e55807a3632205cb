package org.turnstone;

import java.io.Console;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.turnstone.database.EnvironmentProblem;

/** A first password: typed twice without being shown, or taken from TURNSTONE_PASSWORD; never an argument. */
final class NewPassword {
    private NewPassword() {}

    static String forWhom(String whom) {
        return Optional.ofNullable(System.getenv("TURNSTONE_PASSWORD")).orElseGet(() -> typed(whom));
    }

    private static String typed(String whom) {
        Console console = Objects.requireNonNull(System.console());
        if (!console.isTerminal()) {
            throw new EnvironmentProblem("There is no keyboard to ask at: set TURNSTONE_PASSWORD.");
        }
        char[] first = Objects.requireNonNull(console.readPassword("First password of %s: ", whom));
        char[] again = Objects.requireNonNull(console.readPassword("The same again: "));
        if (!Arrays.equals(first, again)) {
            throw new EnvironmentProblem("The two were not the same. Nothing was done; run the command again.");
        }
        return new String(first);
    }
}
