package org.turnstone.imports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.Problem;

/** Whose feed key, and for what. */
record KeyForm(@Nullable String agency, @Nullable String use) {
    private static final int LONGEST = 100;

    String agencyTyped() {
        return agency == null ? "" : agency;
    }

    String words() {
        return use == null ? "" : use.strip();
    }

    /** @param going agencies that have not ended */
    List<Problem> problems(Set<String> going) {
        List<Problem> problems = new ArrayList<>();
        if (!going.contains(agencyTyped())) {
            problems.add(new Problem("agency", "Choose whose key it is"));
        }
        if (words().isEmpty() || words().length() > LONGEST) {
            problems.add(new Problem("use", "Enter what will use the key, in at most 100 characters"));
        }
        return problems;
    }
}
