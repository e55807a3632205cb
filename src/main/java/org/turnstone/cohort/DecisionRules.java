package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** What has to be right before a panel's decision about the cohort stands; problems name the fields of its form. */
final class DecisionRules {
    static final int LONGEST = 2_000;

    private DecisionRules() {}

    /** @param memberships as whoever enters it may see them */
    static List<Problem> adoption(Adoption adoption, Collection<CohortMember> memberships, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = adoption.on();
        Optional<CohortMember> there = memberships.stream()
                .filter(member ->
                        member.period().to() == null || member.period().to().isAfter(on))
                .findFirst();
        if (on.isAfter(today)) {
            problems.add(new Problem("on", "The day must be today or in the past"));
        } else if (there.isPresent()) {
            problems.add(new Problem("on", already(there.get().period().to())));
        }
        if (adoption.nominatedOn() != null && adoption.nominatedOn().isAfter(on)) {
            problems.add(new Problem("on", "The day must not be before the nomination"));
        }
        if (CohortReasons.categoriesOn(on).stream().noneMatch(one -> one.code().equals(adoption.category()))) {
            problems.add(new Problem("category", "Select the category"));
        }
        words("reason", adoption.reason(), "Enter why the panel took this person on", problems);
        return problems;
    }

    private static String already(@Nullable LocalDate left) {
        return left == null
                ? "This person is on the cohort already"
                : "This person was on the cohort until " + ExitRules.DAY.format(left)
                        + ": enter that day or a later one";
    }

    static void words(String field, String typed, String missing, List<Problem> problems) {
        if (typed.isEmpty()) {
            problems.add(new Problem(field, missing));
        } else if (typed.length() > LONGEST) {
            problems.add(new Problem(field, "Use 2,000 characters or fewer"));
        }
    }

    static Set<AgencyCode> codes(Collection<String> typed) {
        return typed.stream().filter(AgencyCode::isOne).map(AgencyCode::new).collect(Collectors.toSet());
    }
}
