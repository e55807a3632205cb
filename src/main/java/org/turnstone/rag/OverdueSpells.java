package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
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
    private final CohortStandings cohort;
    private final RagHistory history;
    private final RagParameters parameters;
    private final AcknowledgementStore store;
    private final Clock clock;

    OverdueSpells(
            CohortStandings cohort,
            RagHistory history,
            RagParameters parameters,
            AcknowledgementStore store,
            Clock clock) {
        this.cohort = cohort;
        this.history = history;
        this.parameters = parameters;
        this.store = store;
        this.clock = clock;
    }

    /** @param unacknowledged those of them whom no manager has acknowledged */
    record Overdue(List<CohortStanding> all, List<CohortStanding> unacknowledged) {}

    /** Everyone on the cohort who is over a limit today, the gravest first. */
    @Transactional(readOnly = true)
    Overdue today() {
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        List<CohortStanding> all = cohort.on(today).all().stream()
                .filter(standing -> standing.isPast(limits))
                .sorted(Comparator.comparing(CohortStanding::status, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(CohortStanding::since, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(standing -> standing.person().value()))
                .toList();
        Map<PersonId, List<Acknowledgement>> said =
                said(all.stream().map(CohortStanding::person).toList());
        return new Overdue(
                all,
                all.stream()
                        .filter(standing -> said.getOrDefault(standing.person(), List.of()).stream()
                                .noneMatch(each -> each.isOf(standing)))
                        .toList());
    }

    @Transactional(readOnly = true)
    public Optional<OverdueSpell> of(PersonId person) {
        return Optional.ofNullable(of(Set.of(person)).get(person));
    }

    /** Those of these people who are over a limit today. */
    @Transactional(readOnly = true)
    Map<PersonId, OverdueSpell> of(Collection<PersonId> people) {
        LocalDate today = London.today(clock);
        Map<RagStatus, RagLimit> limits = parameters.limitsOn(today);
        Map<PersonId, List<Acknowledgement>> said = said(people);
        return history.on(people, today).values().stream()
                .flatMap(now -> OverdueSpell.of(now, limits, said.getOrDefault(now.person(), List.of())).stream())
                .collect(Collectors.toMap(overdue -> overdue.now().person(), overdue -> overdue));
    }

    /** What managers said in force, the earliest first. */
    @Transactional(readOnly = true)
    public List<Acknowledgement> acknowledged(PersonId person) {
        return store.of(Set.of(person));
    }

    /** The newest that was said of the very spell in which each of these people stands, of whom there is one. */
    @Transactional(readOnly = true)
    public Map<PersonId, Acknowledgement> acknowledged(Collection<RagNow> standing) {
        Map<PersonId, List<Acknowledgement>> said =
                said(standing.stream().map(RagNow::person).toList());
        return standing.stream()
                .flatMap(now -> said.getOrDefault(now.person(), List.of()).stream()
                        .filter(one -> now.spell() != null && one.isOf(now.spell())))
                .collect(Collectors.toMap(Acknowledgement::person, one -> one, (older, newer) -> newer));
    }

    private Map<PersonId, List<Acknowledgement>> said(Collection<PersonId> people) {
        return store.of(people).stream().collect(Collectors.groupingBy(Acknowledgement::person));
    }
}
