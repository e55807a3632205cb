package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

/**
 * That Red is proposed, because someone on the cohort is recorded as unlawfully at large. It sets nothing: a named officer
 * confirms it by setting Red, or refuses it with a reason (Data Protection Act 2018 ss.49, 50).
 *
 * @param due the day by whose end it is to be answered
 */
public record RedProposal(AtLargeSpell because, LocalDate due) {
    /**
     * What stands open today for one person, the one due first.
     *
     * <p>A record proposes Red from the day it was made, or from joining the cohort where that is later. It is answered once a spell
     * of Red holds that day or a later one, whoever set it, or once an officer refused it. It is withdrawn when the person
     * is no longer at large, and rests in custody, where no status runs.
     *
     * @param refused the records whose proposal was refused
     */
    static Optional<RedProposal> open(
            Collection<AtLargeSpell> atLarge,
            RagNow now,
            Collection<Period> onCohort,
            Collection<RagSpell> spells,
            Set<UUID> refused) {
        Optional<Period> membership =
                onCohort.stream().filter(period -> period.holds(now.day())).findFirst();
        if (membership.isEmpty() || now.isInCustody()) {
            return Optional.empty();
        }
        return atLarge.stream()
                .filter(spell -> spell.isOn(now.day()))
                .filter(spell -> !refused.contains(spell.said().record()))
                .map(spell -> new RedProposal(
                        spell, later(spell.said().toldOn(), membership.get().from())))
                .filter(proposal -> spells.stream().noneMatch(proposal::isAnsweredBy))
                .min(Comparator.comparing(RedProposal::due));
    }

    private boolean isAnsweredBy(RagSpell spell) {
        LocalDate to = spell.period().to();
        return spell.status() == RagStatus.RED && (to == null || to.isAfter(due));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return Stream.of(one, other).max(Comparator.naturalOrder()).orElse(one);
    }

    public PersonId person() {
        return because.person();
    }

    public UUID record() {
        return because.said().record();
    }

    /** From the day after it was due it stands among the exceptions. */
    public boolean isLate(LocalDate today) {
        return due.isBefore(today);
    }
}
