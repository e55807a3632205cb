package org.turnstone.rag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.turnstone.cohort.CohortMember;
import org.turnstone.imports.BelievedSpell;
import org.turnstone.imports.Claim;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;

/** Works out one person's spells with the guard of what each rests on: its settings, or the release it follows from. */
final class RagGuard {
    private RagGuard() {}

    static List<RagSpells.Kept> kept(List<RagClaim> said, List<CustodySpell> custody, List<CohortMember> onCohort) {
        Map<RagSetting, Claim> claims =
                said.stream().collect(Collectors.toMap(RagClaim::setting, RagClaim::claim, (one, same) -> one));
        return timeline(said, custody, onCohort).spells().stream()
                .map(spell -> spell.said().isEmpty()
                        ? afterRelease(spell, custody, onCohort)
                        : said(spell, setting -> Objects.requireNonNull(claims.get(setting))))
                .toList();
    }

    static RagTimeline timeline(List<RagClaim> said, List<CustodySpell> custody, List<CohortMember> onCohort) {
        return RagTimeline.of(
                said.stream().map(RagClaim::setting).toList(),
                CustodySpell.stays(custody),
                onCohort.stream().map(CohortMember::period).toList());
    }

    private static RagSpells.Kept said(RagSpell spell, Function<RagSetting, Claim> claimOf) {
        Claim guard = BelievedSpell.guardOf(spell.said().stream().map(claimOf).toList());
        return new RagSpells.Kept(
                guard.person(),
                spell.status(),
                spell.period(),
                spell.said().stream().map(RagSetting::id).toList(),
                guard.agency(),
                guard.category(),
                guard.handling());
    }

    /** Amber by rule tells of the release, so it is guarded as the custody is. */
    private static RagSpells.Kept afterRelease(
            RagSpell spell, List<CustodySpell> custody, List<CohortMember> onCohort) {
        PersonId person = onCohort.getFirst().person();
        CustodySpell from = custody.stream()
                .filter(each -> endsBy(each.period(), spell.period()))
                .max(Comparator.comparing(each -> each.period().from()))
                .orElseThrow();
        return new RagSpells.Kept(
                person, spell.status(), spell.period(), List.of(), from.agency(), from.category(), from.handling());
    }

    private static boolean endsBy(Period custody, Period spell) {
        return custody.to() != null && !custody.to().isAfter(spell.from());
    }
}
