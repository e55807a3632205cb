package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.enforcement.AtLargeRecords;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;

/** Readings of where Red is proposed and nobody has answered, as far as whoever acts may see why. */
@Service
public class RedProposals {
    private final AtLargeRecords atLarge;
    private final CohortMembership cohort;
    private final RagHistory history;
    private final RedRefusals refusals;
    private final Clock clock;

    RedProposals(
            AtLargeRecords atLarge, CohortMembership cohort, RagHistory history, RedRefusals refusals, Clock clock) {
        this.atLarge = atLarge;
        this.cohort = cohort;
        this.history = history;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<RedProposal> of(PersonId person) {
        return open(person, atLarge.of(person));
    }

    /** Those that nobody answered on the day they were to be, the one due first before the rest. */
    @Transactional(readOnly = true)
    List<RedProposal> late() {
        LocalDate today = London.today(clock);
        Map<PersonId, List<AtLargeSpell>> people =
                atLarge.on(today).stream().collect(Collectors.groupingBy(AtLargeSpell::person));
        return people.entrySet().stream()
                .flatMap(each -> open(each.getKey(), each.getValue()).stream())
                .filter(proposal -> proposal.isLate(today))
                .sorted(Comparator.comparing(RedProposal::due)
                        .thenComparing(proposal -> proposal.person().value()))
                .toList();
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<RedRefusal> refused(PersonId person) {
        return refusals.of(Set.of(person));
    }

    private Optional<RedProposal> open(PersonId person, List<AtLargeSpell> spells) {
        LocalDate today = London.today(clock);
        if (spells.stream().noneMatch(spell -> spell.isOn(today))) {
            return Optional.empty();
        }
        Set<PersonId> one = Set.of(person);
        return RedProposal.open(
                spells,
                Objects.requireNonNull(history.on(one, today).get(person)),
                cohort.of(one).getOrDefault(person, List.of()).stream()
                        .map(CohortMember::period)
                        .toList(),
                history.spells(person),
                refusals.of(one).stream().map(RedRefusal::record).collect(Collectors.toUnmodifiableSet()));
    }
}
