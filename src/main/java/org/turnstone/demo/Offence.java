package org.turnstone.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done, when, and what the court or the police made of it; no disposal day while it is pending. */
record Offence(
        LocalDate on,
        Type type,
        LocalDate charged,
        @Nullable LocalDate disposed,
        String disposal,
        String sentence,
        String court) {

    /** A Home Office code, how often it is met, and whether it breaks an order rather than a new law. */
    record Type(String code, int share, boolean breach, int childShare, boolean crownCourt) {
        private static final List<Type> ALL = Table.read("offences.csv").stream()
                .map(row -> new Type(
                        row.getField("code"),
                        Integer.parseInt(row.getField("share")),
                        "y".equals(row.getField("breach")),
                        Integer.parseInt(row.getField("child_share")),
                        "y".equals(row.getField("crown_court"))))
                .toList();

        static Type drawn(Chance chance, boolean child) {
            return chance.pick(ALL, child ? Type::childShare : Type::share);
        }
    }

    boolean proven() {
        return "convicted".equals(disposal) || disposal.endsWith("caution");
    }
}
