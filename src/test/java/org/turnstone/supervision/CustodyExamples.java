package org.turnstone.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.turnstone.imports.ClaimExamples;
import org.turnstone.shared.Period;

/** Claims and spells of custody as one line of text each. */
final class CustodyExamples {
    private CustodyExamples() {}

    /** Such as {@code PRISON 2026-01-05..2026-02-01}; open without a second day. */
    static CustodyClaim claim(String text) {
        String[] words = text.split(" ");
        String[] days = words[1].split("\\.\\.");
        return new CustodyClaim(
                ClaimExamples.by(words[0]),
                CustodyReason.SENTENCE,
                new Period(LocalDate.parse(days[0]), days.length == 1 ? null : LocalDate.parse(days[1])),
                null,
                null,
                null);
    }

    static List<CustodyClaim> claims(String... texts) {
        return Arrays.stream(texts).map(CustodyExamples::claim).toList();
    }

    static List<String> spells(List<CustodyClaim> claims) {
        return CustodySpell.of(claims, CustodyStore.ORDER).stream()
                .map(spell -> spell.agency() + " " + spell.period().from() + ".."
                        + (spell.period().to() == null ? "" : spell.period().to()))
                .toList();
    }
}
