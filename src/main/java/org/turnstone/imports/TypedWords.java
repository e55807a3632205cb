package org.turnstone.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.turnstone.shared.Problem;

/** What cannot be a name or a postcode: a file's is kept as it came, but whoever types can look again. */
final class TypedWords {
    private static final Set<String> NAMES = Set.of("forename", "middle_names", "surname", "aliases");

    /** As the Post Office forms them, with or without the space. Source: BS 7666, postcode. */
    private static final Pattern POSTCODE = Pattern.compile("(?i)([a-z]{1,2}[0-9][0-9a-z]?|gir) ?[0-9][a-z]{2}");

    private static final Pattern NO_HOME = Pattern.compile("(?i)nfa|no fixed (abode|address)");

    private TypedWords() {}

    static List<Problem> problems(Map<String, String> said) {
        List<Problem> problems = new ArrayList<>();
        said.forEach((field, value) -> {
            if (NAMES.contains(field) && value.codePoints().noneMatch(Character::isLetter)) {
                problems.add(new Problem(field, "Enter a name: it has letters"));
            }
            if (field.equals("postcode") && !isPostcode(value)) {
                problems.add(new Problem(field, "Enter a postcode such as KM1 1AA, or leave it empty"));
            }
        });
        return problems;
    }

    private static boolean isPostcode(String value) {
        String spaced = value.strip().replaceAll("\\s+", " ");
        return POSTCODE.matcher(spaced).matches() || NO_HOME.matcher(spaced).matches();
    }
}
