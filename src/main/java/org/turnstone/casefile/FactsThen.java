package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.enforcement.AtLargeRecords;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.imports.Claims;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.Offences;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.CohortAsSeen;
import org.turnstone.rag.CohortStandings;
import org.turnstone.rag.OverdueSpells;
import org.turnstone.rag.RagClaim;
import org.turnstone.rag.RagHistory;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RagSpell;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/**
 * What the rooms keep, as it stood on a day and was known on a day: the one place that chooses between the facts and
 * what is worked out anew from the claims of the time. Nothing that began after the day is answered.
 */
@Component
class FactsThen {
    private final CohortMembership cohort;
    private final Allocations allocations;
    private final RagHistory rag;
    private final CohortStandings standings;
    private final OverdueSpells overdue;
    private final CustodySpells custody;
    private final Offences offences;
    private final AtLargeRecords atLarge;

    FactsThen(
            CohortMembership cohort,
            Allocations allocations,
            RagHistory rag,
            CohortStandings standings,
            OverdueSpells overdue,
            CustodySpells custody,
            Offences offences,
            AtLargeRecords atLarge) {
        this.cohort = cohort;
        this.allocations = allocations;
        this.rag = rag;
        this.standings = standings;
        this.overdue = overdue;
        this.custody = custody;
        this.offences = offences;
        this.atLarge = atLarge;
    }

    /** Everyone on the cohort that day. */
    List<CohortMember> members(LookBack look) {
        return look.knewLess() ? cohort.onAsKnownAt(look.asAt(), look.known()) : cohort.on(look.asAt());
    }

    /** How everyone who may be shown stood that day, as known today. */
    CohortAsSeen standings(LocalDate day) {
        return standings.on(day);
    }

    /** The same of these people as it was known then. */
    CohortAsSeen standings(Collection<PersonId> people, LookBack look) {
        return standings.onAsKnownAt(people, look.asAt(), look.known());
    }

    /** Those of these people who were on the cohort that day. */
    List<CohortMember> members(Collection<PersonId> people, LookBack look) {
        Map<PersonId, List<CohortMember>> all =
                look.knewLess() ? cohort.asKnownAt(people, look.known()) : cohort.of(people);
        return all.values().stream()
                .flatMap(Collection::stream)
                .filter(member -> member.period().holds(look.asAt()))
                .toList();
    }

    Map<PersonId, RagNow> standing(Collection<PersonId> people, LookBack look) {
        return asAtItsDay(
                look.knewLess() ? rag.onAsKnownAt(people, look.asAt(), look.known()) : rag.on(people, look.asAt()),
                look);
    }

    /** The same of people of the cohort as it was just read for that day. */
    Map<PersonId, RagNow> standing(Collection<PersonId> people, LookBack look, CohortAsSeen seen) {
        return asAtItsDay(rag.on(people, look.asAt(), seen), look);
    }

    private static Map<PersonId, RagNow> asAtItsDay(Map<PersonId, RagNow> standing, LookBack look) {
        return look.isToday()
                ? standing
                : standing.values().stream().collect(Collectors.toMap(RagNow::person, RagNow::asAtItsDay));
    }

    Map<PersonId, Allocation> led(Collection<PersonId> people, LookBack look) {
        return look.knewLess()
                ? allocations.on(people, look.asAt(), Claims.at(look.known()))
                : allocations.on(people, look.asAt());
    }

    /** Since when those of these people who were unlawfully at large that day had been so, as far as the reader may see it. */
    Map<PersonId, LocalDate> atLarge(Collection<PersonId> people, LookBack look) {
        Map<PersonId, List<AtLargeSpell>> all =
                look.knewLess() ? atLarge.asKnownAt(people, look.known()) : atLarge.of(people);
        return all.values().stream()
                .flatMap(spells ->
                        spells.stream().filter(spell -> spell.isOn(look.asAt())).limit(1))
                .collect(Collectors.toMap(
                        AtLargeSpell::person, spell -> spell.period().from()));
    }

    List<RagSpell> spells(PersonId person, LookBack look) {
        if (look.isToday()) {
            return rag.spells(person);
        }
        List<RagSpell> spells = look.knewLess() ? rag.asKnownAt(person, look.known()) : rag.spells(person);
        return begun(spells, look, spell -> spell.period().from()).stream()
                .map(spell -> spell.asAt(look.asAt()))
                .toList();
    }

    List<RagClaim> said(PersonId person, LookBack look) {
        List<RagClaim> said = look.knewLess() ? rag.saidAsKnownAt(person, look.known()) : rag.said(person);
        return begun(said, look, claim -> claim.setting().from());
    }

    List<Acknowledgement> acknowledged(PersonId person, LookBack look) {
        return overdue.acknowledged(person).stream()
                .filter(one -> !one.at().isAfter(London.endOf(look.asAt())))
                .toList();
    }

    List<CustodySpell> custody(PersonId person, LookBack look) {
        return begun(
                custody.asKnownAt(person, look.known()),
                look,
                spell -> spell.period().from());
    }

    List<OffenceDisposal> offences(PersonId person, LookBack look) {
        return begun(offences.asKnownAt(person, look.known()), look, OffenceDisposal::offenceDate);
    }

    private static <T> List<T> begun(List<T> all, LookBack look, Function<T, LocalDate> from) {
        return look.isToday()
                ? all
                : all.stream()
                        .filter(one -> !from.apply(one).isAfter(look.asAt()))
                        .toList();
    }
}
