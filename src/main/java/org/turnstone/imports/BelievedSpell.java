package org.turnstone.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.governance.Category;
import org.turnstone.shared.Period;

/**
 * One spell of days out of what several agencies claim about the same person.
 *
 * <p>Rule (design "claims and facts"): agencies are heard in the order of their precedence; a claim that shares a day with
 * the spell of an agency heard before is that agency's spell told again, so it adds nothing; claims of one agency that
 * share a day are one spell. Spells so made never overlap.
 *
 * @param claims of one agency, the earliest first
 */
public record BelievedSpell<C extends ClaimedPeriod>(Period period, List<C> claims) {
    public BelievedSpell {
        claims = List.copyOf(claims);
    }

    public static <C extends ClaimedPeriod> List<BelievedSpell<C>> of(Collection<C> claims, SourceOrder order) {
        List<BelievedSpell<C>> spells = new ArrayList<>();
        for (C claim : claims.stream().sorted(heardFirst(order)).toList()) {
            List<BelievedSpell<C>> shared = spells.stream()
                    .filter(spell -> shareADay(spell.period, claim.period()))
                    .toList();
            if (shared.stream().allMatch(spell -> spell.isOfTheAgencyOf(claim))) {
                spells.removeAll(shared);
                spells.add(joined(shared, claim));
            }
        }
        spells.sort(Comparator.comparing(spell -> spell.period.from()));
        return spells;
    }

    /** Each spell with every claim that shares a day with it, the earliest first. */
    public static <C extends ClaimedPeriod> List<Sourced<C>> sourced(Collection<C> claims, SourceOrder order) {
        return of(claims, order).stream()
                .map(spell -> Sourced.of(
                        spell.claims,
                        claims.stream()
                                .filter(claim -> shareADay(spell.period, claim.period()))
                                .toList()))
                .toList();
    }

    /** A stay that ends on the day it began has that day. */
    public static boolean shareADay(Period one, Period other) {
        return atLeastADay(one).overlaps(atLeastADay(other));
    }

    /** The claim that says how things stand at the end of the spell. */
    public C last() {
        return claims.getLast();
    }

    /** The claim by whose owner, category and handling the fact is guarded: the most closely held one. */
    public Claim guard() {
        return guardOf(claims.stream().map(ClaimedPeriod::claim).toList());
    }

    public static Claim guardOf(List<Claim> claims) {
        Optional<Claim> handled =
                claims.stream().filter(claim -> claim.handling() != null).findFirst();
        return handled.or(() -> claims.stream()
                        .filter(claim -> claim.category() != Category.CORE)
                        .findFirst())
                .orElseGet(claims::getLast);
    }

    private static <C extends ClaimedPeriod> Comparator<C> heardFirst(SourceOrder order) {
        return Comparator.comparingInt((C said) ->
                        order.rank(said.claim().agency(), said.period().from()))
                .thenComparing(said -> said.claim().agency().value())
                .thenComparing(said -> said.period().from())
                .thenComparing(said -> said.claim().sourceUpdatedAt())
                .thenComparing(said -> said.claim().feed())
                .thenComparing(said -> said.claim().sourceRef());
    }

    private boolean isOfTheAgencyOf(C claim) {
        return last().claim().agency().equals(claim.claim().agency());
    }

    private static <C extends ClaimedPeriod> BelievedSpell<C> joined(List<BelievedSpell<C>> shared, C claim) {
        LocalDate from = claim.period().from();
        LocalDate to = claim.period().to();
        List<C> claims = new ArrayList<>();
        for (BelievedSpell<C> spell : shared) {
            from = spell.period.from().isBefore(from) ? spell.period.from() : from;
            to = later(to, spell.period.to());
            claims.addAll(spell.claims);
        }
        claims.add(claim);
        return new BelievedSpell<>(new Period(from, to), claims);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? null : one.isAfter(other) ? one : other;
    }

    private static Period atLeastADay(Period period) {
        return period.from().equals(period.to()) ? period.endingOn(period.from().plusDays(1)) : period;
    }
}
