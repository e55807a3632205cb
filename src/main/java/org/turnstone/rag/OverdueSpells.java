package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** Readings of who is over the limit of their status, and what managers said of it, as far as whoever acts may see it. */
@Service
public class OverdueSpells {
    private final RagSpells spells;
    private final RagHistory history;
    private final RagParameters parameters;
    private final AcknowledgementStore store;
    private final Clock clock;

    OverdueSpells(
            RagSpells spells, RagHistory history, RagParameters parameters, AcknowledgementStore store, Clock clock) {
        this.spells = spells;
        this.history = history;
        this.parameters = parameters;
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OverdueSpell> of(PersonId person) {
        return overdue(Set.of(person)).stream().findFirst();
    }

    /** Everyone's, the gravest first. */
    @Transactional(readOnly = true)
    public List<OverdueSpell> all() {
        LocalDate today = London.today(clock);
        return overdue(spells.longerThan(parameters.limitsOn(today).values(), today));
    }

    /** What managers said in force, the earliest first. */
    @Transactional(readOnly = true)
    public List<Acknowledgement> acknowledged(PersonId person) {
        return store.of(Set.of(person));
    }

    private List<OverdueSpell> overdue(Collection<PersonId> people) {
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        Map<PersonId, List<Acknowledgement>> said =
                store.of(people).stream().collect(Collectors.groupingBy(Acknowledgement::person));
        return history.on(people, today).values().stream()
                .flatMap(now -> OverdueSpell.of(now, limits, said.getOrDefault(now.person(), List.of())).stream())
                .sorted(OverdueSpell.THE_GRAVEST_FIRST)
                .toList();
    }
}
