package org.turnstone.partnership;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.turnstone.shared.Problem;

/** What an agency, a team, an area or a ward may be called. */
final class Names {
    static final int LONGEST = 200;

    private Names() {}

    /** @param of such as "the agency" */
    static Optional<Problem> problem(String field, String name, String of) {
        if (name.isEmpty()) {
            return Optional.of(new Problem(field, "Enter the name of " + of));
        }
        if (name.length() > LONGEST) {
            return Optional.of(new Problem(field, "The name must be " + LONGEST + " characters or fewer"));
        }
        return name.codePoints().anyMatch(Character::isISOControl)
                ? Optional.of(new Problem(field, "Take out the control characters"))
                : Optional.empty();
    }

    /** Whether two names would be taken for the same. */
    static boolean alike(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** A code made from a name, which nobody has yet. */
    static String code(String name, Predicate<String> taken) {
        String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String code = plain;
        for (int number = 2; taken.test(code); number++) {
            code = plain + "_" + number;
        }
        return code;
    }
}
