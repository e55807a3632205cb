package org.turnstone.governance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.turnstone.partnership.Role;

/** One combination of everything that an access decision can turn on. */
record AccessCase(
        Role role,
        Category category,
        boolean own,
        boolean agreed,
        boolean adult,
        boolean related,
        boolean consent,
        boolean ticket,
        String handling,
        boolean excluded,
        boolean restrictedOut,
        boolean live,
        boolean samePartnership) {

    static void forEach(List<Role> roles, Consumer<AccessCase> visit) {
        for (Role role : roles) {
            for (Category category : Category.values()) {
                for (String handling : List.of("none", "P", "C")) {
                    for (int bits = 0; bits < 1 << 10; bits++) {
                        visit.accept(of(role, category, handling, bits));
                    }
                }
            }
        }
    }

    private static AccessCase of(Role role, Category category, String handling, int bits) {
        return new AccessCase(
                role,
                category,
                (bits & 1) != 0,
                (bits & 2) != 0,
                (bits & 4) != 0,
                (bits & 8) != 0,
                (bits & 16) != 0,
                (bits & 32) != 0,
                handling,
                (bits & 64) != 0,
                (bits & 128) != 0,
                (bits & 256) != 0,
                (bits & 512) != 0);
    }

    Set<Fact> facts() {
        Set<Fact> facts = EnumSet.of(own ? Fact.OWN : Fact.OTHERS, adult ? Fact.ADULT : Fact.YOUNG);
        add(facts, agreed, Fact.AGREED);
        add(facts, related, Fact.RELATED);
        add(facts, consent, Fact.CONSENTED);
        add(facts, ticket, Fact.TICKET);
        add(facts, excluded || restrictedOut, Fact.BARRED);
        add(facts, handling.equals("P"), Fact.CODE_P);
        add(facts, handling.equals("C"), Fact.CODE_C);
        add(facts, !live, Fact.ENDED);
        add(facts, !samePartnership, Fact.ELSEWHERE);
        return facts;
    }

    private static void add(Set<Fact> facts, boolean holds, Fact fact) {
        if (holds) {
            facts.add(fact);
        }
    }
}
