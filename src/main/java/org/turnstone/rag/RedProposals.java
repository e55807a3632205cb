package org.turnstone.rag;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.enforcement.AtLargeRecords;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.shared.London;
import org.turnstone.shared.Period;
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

    /**
     * What of today's being at large waits for somebody.
     *
     * @param late proposals that nobody answered on the day they were to be, the one due first before the rest
     * @param inCustody whom agencies' records have in custody as well, so that nothing is proposed; the earliest first
     */
    record Waiting(List<RedProposal> late, List<AtLargeInCustody> inCustody) {
        static final Waiting NONE = new Waiting(List.of(), List.of());

        Waiting {
            late = List.copyOf(late);
            inCustody = List.copyOf(inCustody);
        }
    }

    @Transactional(readOnly = true)
    public Optional<RedProposal> of(PersonId person) {
        LocalDate today = London.today(clock);
        List<AtLargeSpell> spells = atLarge.of(person);
        return spells.stream().anyMatch(spell -> spell.isOn(today))
                ? known(Set.of(person), today).proposal(person, spells)
                : Optional.empty();
    }

    /** Every proposal that nobody answered yet, the one due first before the rest. */
    @Transactional(readOnly = true)
    public List<RedProposal> unanswered() {
        LocalDate today = London.today(clock);
        Map<PersonId, List<AtLargeSpell>> spells = spells(today);
        return spells.isEmpty() ? List.of() : proposals(spells, known(spells.keySet(), today));
    }

    private Map<PersonId, List<AtLargeSpell>> spells(LocalDate today) {
        return atLarge.on(today).stream().collect(Collectors.groupingBy(AtLargeSpell::person));
    }

    private static List<RedProposal> proposals(Map<PersonId, List<AtLargeSpell>> spells, Known known) {
        return spells.entrySet().stream()
                .flatMap(each -> known.proposal(each.getKey(), each.getValue()).stream())
                .sorted(Comparator.comparing(RedProposal::due)
                        .thenComparing(proposal -> proposal.person().value()))
                .toList();
    }

    @Transactional(readOnly = true)
    Waiting waiting() {
        LocalDate today = London.today(clock);
        Map<PersonId, List<AtLargeSpell>> spells = spells(today);
        Known known = known(spells.keySet(), today);
        return new Waiting(
                proposals(spells, known).stream()
                        .filter(proposal -> proposal.isLate(today))
                        .toList(),
                spells.values().stream()
                        .flatMap(each -> known.inCustody(each.getFirst()).stream())
                        .sorted(Comparator.comparing(AtLargeInCustody::atLargeSince)
                                .thenComparing(one -> one.person().value()))
                        .toList());
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    public List<RedRefusal> refused(PersonId person) {
        return refusals.of(Set.of(person));
    }

    private Known known(Set<PersonId> people, LocalDate today) {
        return new Known(
                history.on(people, today),
                cohort.of(people).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                each -> each.getValue().stream()
                                        .map(CohortMember::period)
                                        .toList())),
                history.spells(people),
                refusals.of(people).stream().map(RedRefusal::record).collect(Collectors.toUnmodifiableSet()));
    }

    /** What a proposal turns on besides being at large, read for everyone at once. */
    private record Known(
            Map<PersonId, RagNow> now,
            Map<PersonId, List<Period>> onCohort,
            Map<PersonId, List<RagSpell>> spells,
            Set<UUID> refused) {
        Optional<RedProposal> proposal(PersonId person, List<AtLargeSpell> atLarge) {
            return RedProposal.open(
                    atLarge,
                    Objects.requireNonNull(now.get(person)),
                    onCohort.getOrDefault(person, List.of()),
                    spells.getOrDefault(person, List.of()),
                    refused);
        }

        Optional<AtLargeInCustody> inCustody(AtLargeSpell atLarge) {
            RagNow stands = Objects.requireNonNull(now.get(atLarge.person()));
            return onCohort.getOrDefault(atLarge.person(), List.of()).stream().anyMatch(one -> one.holds(stands.day()))
                    ? Optional.ofNullable(stands.custody()).map(custody -> new AtLargeInCustody(atLarge, custody))
                    : Optional.empty();
        }
    }
}
