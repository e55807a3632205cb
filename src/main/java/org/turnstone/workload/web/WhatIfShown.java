package org.turnstone.workload.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.turnstone.site.Govuk.ErrorMessage;
import org.turnstone.site.Govuk.Option;
import org.turnstone.workload.Load;
import org.turnstone.workload.WhatIf;
import org.turnstone.workload.Workload;

/**
 * What was asked of "what if", and its answer; its address can be kept and sent on.
 *
 * @param people as typed, and so is {@code staff}
 * @param lines the answer; empty where nothing was asked, or not so that it can be answered
 */
public record WhatIfShown(
        List<Option> parts,
        String part,
        String people,
        String staff,
        @Nullable ErrorMessage wrongPeople,
        @Nullable ErrorMessage wrongStaff,
        List<Line> lines,
        String words) {
    private static final String NUMBER = "[+-]?[0-9]{1,5}";
    private static final String WRONG = "Enter a whole number, for example 20 or -5";

    public record Line(String what, String now, String then) {}

    public WhatIfShown {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
    }

    static WhatIfShown of(Workload workload, @Nullable String part, @Nullable String people, @Nullable String staff) {
        String more = typed(people);
        String hands = typed(staff);
        Load load = workload.parts().stream()
                .filter(one -> one.of().written().equals(typed(part)))
                .findFirst()
                .orElse(workload.all());
        boolean wrongPeople = !more.isEmpty() && (!more.matches(NUMBER) || Integer.parseInt(more) < -load.taken());
        boolean wrongStaff = !hands.isEmpty() && !hands.matches(NUMBER);
        Optional<WhatIf> asked = (more.isEmpty() && hands.isEmpty()) || wrongPeople || wrongStaff
                ? Optional.empty()
                : Optional.of(workload.whatIf(load, number(more), number(hands)));
        return new WhatIfShown(
                workload.parts().stream()
                        .map(one -> Option.of(one.of().written(), one.words()))
                        .toList(),
                load.of().written(),
                more,
                hands,
                wrongPeople
                        ? ErrorMessage.of(
                                more.matches(NUMBER) ? "There are only " + LoadShown.people(load.taken()) : WRONG)
                        : null,
                wrongStaff ? ErrorMessage.of(WRONG) : null,
                asked.map(WhatIfShown::lines).orElse(List.of()),
                load.words());
    }

    private static List<Line> lines(WhatIf asked) {
        Load now = asked.now();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("People", "%,d".formatted(now.taken()), "%,d".formatted(asked.takenThen())));
        lines.add(new Line(
                "Free or over",
                now.free().isEmpty() ? "No limit" : LoadShown.left(now.free().getAsInt()),
                asked.freeThen().isEmpty()
                        ? "No limit"
                        : LoadShown.left(asked.freeThen().getAsInt())));
        Integer staff = asked.staffNow();
        if (staff != null) {
            lines.add(new Line("Lead workers", "%,d".formatted(staff), "%,d".formatted(staff + asked.staff())));
            lines.add(new Line("People to each", each(asked.eachNow()), each(asked.eachThen())));
        }
        return lines;
    }

    private static String each(OptionalDouble each) {
        return each.isEmpty() ? "No lead worker" : String.format(Locale.UK, "%.1f", each.getAsDouble());
    }

    private static int number(String typed) {
        return typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
