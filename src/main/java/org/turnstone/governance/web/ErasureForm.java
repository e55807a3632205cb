package org.turnstone.governance.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Erasure;
import org.turnstone.governance.NamesPeople;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** The decision to erase a person, as typed; the reference is typed twice because nothing brings a person back. */
record ErasureForm(
        @Nullable String person,
        @Nullable String ground,
        @Nullable String authority,
        @Nullable String again) {

    /** Nothing where there are problems. */
    Optional<Erasure> read(NamesPeople people, List<Problem> problems) {
        Optional<PersonId> named = people.named(Typed.text(person));
        if (named.isEmpty()) {
            problems.add(new Problem("person", "Enter a reference that is in use, such as K7-4M2"));
        }
        Optional<Erasure.Ground> chosen = Arrays.stream(Erasure.Ground.values())
                .filter(one -> one.name().equals(ground))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(new Problem("ground", "Choose why the person is erased"));
        }
        Typed.need("authority", Typed.text(authority), "Enter the reference of the decision", problems);
        if (!Typed.text(again).equalsIgnoreCase(Typed.text(person))) {
            problems.add(new Problem("again", "Enter the same reference again"));
        }
        return problems.isEmpty()
                ? Optional.of(new Erasure(named.orElseThrow(), chosen.orElseThrow(), Typed.text(authority)))
                : Optional.empty();
    }
}
