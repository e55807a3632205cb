package org.turnstone.governance.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.governance.Category;
import org.turnstone.governance.Emergency;
import org.turnstone.governance.EmergencyLimits;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** What someone asks for in an emergency, as typed. */
record EmergencyForm(
        @Nullable String person,
        @Nullable List<String> categories,
        @Nullable String ground,
        @Nullable String words,
        @BindParam("agreed-by") @Nullable String agreedBy,
        @Nullable String password) {
    private static final int LONGEST = 4_000;

    /**
     * Nothing where there are problems.
     *
     * @param reference as it is written, where it is one
     * @param others everyone who may have agreed
     */
    Optional<Emergency> read(
            Optional<String> reference,
            List<EmergencyLimits.Ground> grounds,
            List<StaffName> others,
            List<Problem> problems) {
        if (reference.isEmpty()) {
            problems.add(new Problem("person", "Enter a reference, such as K7-4M2"));
        }
        if (chosen().isEmpty()) {
            problems.add(new Problem("categories", "Choose what you need to see"));
        }
        if (grounds.stream().noneMatch(one -> one.code().equals(ground))) {
            problems.add(new Problem("ground", "Choose what the emergency is"));
        }
        Typed.need("words", Typed.text(words), "Enter what has happened and why you need it now", problems);
        if (Typed.text(words).length() > LONGEST) {
            problems.add(new Problem("words", "Shorten this to 4,000 characters"));
        }
        Optional<StaffId> second = second(others, problems);
        return problems.isEmpty()
                ? Optional.of(new Emergency(
                        reference.orElseThrow(), chosen(), Typed.text(ground), Typed.text(words), second.orElseThrow()))
                : Optional.empty();
    }

    private Set<Category> chosen() {
        Set<Category> chosen = EnumSet.noneOf(Category.class);
        for (Category one : EmergencyLimits.MAY_OPEN) {
            if (categories != null && categories.contains(one.name())) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    private Optional<StaffId> second(List<StaffName> others, List<Problem> problems) {
        String typed = Typed.text(agreedBy);
        List<StaffId> meant = new ArrayList<>();
        for (StaffName one : others) {
            if (one.name().equalsIgnoreCase(typed) || one.words().equalsIgnoreCase(typed)) {
                meant.add(one.id());
            }
        }
        if (meant.size() == 1) {
            return Optional.of(meant.getFirst());
        }
        problems.add(new Problem(
                "agreed-by",
                meant.isEmpty()
                        ? "Enter the name of a colleague, not you, who agreed"
                        : "Enter the agency after the name, as several are called " + typed));
        return Optional.empty();
    }
}
