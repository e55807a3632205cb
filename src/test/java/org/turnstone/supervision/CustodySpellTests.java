package org.turnstone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.supervision.CustodyExamples.claim;
import static org.turnstone.supervision.CustodyExamples.claims;
import static org.turnstone.supervision.CustodyExamples.spells;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.turnstone.imports.BelievedSpell;
import org.turnstone.imports.Sourced;
import org.turnstone.shared.Period;

class CustodySpellTests {
    @Test
    void the_prison_is_believed_before_police_and_probation_about_the_same_days() {
        assertThat(spells(claims(
                        "PROBATION 2026-01-06..2026-02-03",
                        "POLICE 2026-01-04..2026-01-20",
                        "PRISON 2026-01-05..2026-02-01")))
                .containsExactly("PRISON 2026-01-05..2026-02-01");
    }

    @Test
    void a_stay_that_only_probation_knows_of_stands_beside_those_of_the_prison() {
        assertThat(spells(claims(
                        "PRISON 2026-01-05..2026-02-01", "POLICE 2026-01-05..", "PROBATION 2026-03-01..2026-04-01")))
                .containsExactly("PRISON 2026-01-05..2026-02-01", "PROBATION 2026-03-01..2026-04-01");
    }

    @Test
    void one_agencys_overlapping_rows_are_one_spell_and_rows_that_meet_are_two() {
        assertThat(spells(claims("PRISON 2026-01-05..2026-02-01", "PRISON 2026-01-20..2026-03-01")))
                .containsExactly("PRISON 2026-01-05..2026-03-01");
        assertThat(spells(claims("PRISON 2026-01-05..2026-02-01", "PRISON 2026-02-01..")))
                .containsExactly("PRISON 2026-01-05..2026-02-01", "PRISON 2026-02-01..");
    }

    @Test
    void spells_without_a_day_outside_between_them_are_one_stay() {
        List<CustodySpell> spells = CustodySpell.of(
                claims("PRISON 2026-01-05..2026-02-01", "PRISON 2026-02-01..2026-03-01", "PRISON 2026-03-02.."),
                CustodyStore.ORDER);
        assertThat(CustodySpell.stays(spells))
                .containsExactly(
                        new Period(LocalDate.parse("2026-01-05"), LocalDate.parse("2026-03-01")),
                        Period.startingOn(LocalDate.parse("2026-03-02")));
    }

    @Test
    void reception_and_release_on_one_day_told_twice_is_one_spell() {
        assertThat(spells(claims("POLICE 2026-01-05..2026-01-05", "PRISON 2026-01-05..2026-01-05")))
                .containsExactly("PRISON 2026-01-05..2026-01-05");
    }

    @Test
    void what_another_agency_says_otherwise_is_kept_to_be_shown() {
        List<CustodyClaim> claims = claims(
                "PRISON 2026-01-05..2026-02-01",
                "POLICE 2026-01-05..2026-02-01",
                "PROBATION 2026-01-05..2026-02-03",
                "PROBATION 2025-01-05..2025-02-03");
        Sourced<CustodyClaim> fact =
                BelievedSpell.sourced(claims, CustodyStore.ORDER).getLast();
        assertThat(fact.believed()).containsExactly(claims.getFirst());
        assertThat(fact.others()).containsExactly(claims.get(1), claims.get(2));
    }

    @Test
    void facts_never_overlap_whatever_is_claimed_and_copies_by_others_change_nothing() {
        long seed = 20260615L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<CustodyClaim> claims = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                claims.add(claim(List.of("PRISON", "POLICE", "PROBATION", "HOUSING")
                                .get(random.nextInt(4)) + " " + days(random)));
            }
            List<String> spells = spells(claims);
            Collections.shuffle(claims, random);
            assertThat(spells(claims)).isEqualTo(spells);
            List<CustodySpell> facts = CustodySpell.of(claims, CustodyStore.ORDER);
            for (int i = 1; i < facts.size(); i++) {
                assertThat(BelievedSpell.shareADay(
                                facts.get(i - 1).period(), facts.get(i).period()))
                        .isFalse();
            }
            List<CustodyClaim> withCopies = new ArrayList<>(claims);
            facts.forEach(
                    fact -> withCopies.add(claim("COUNCIL " + fact.period().from() + ".."
                            + (fact.period().to() == null ? "" : fact.period().to()))));
            assertThat(days(withCopies)).isEqualTo(days(claims));
        }
    }

    private static List<Period> days(List<CustodyClaim> claims) {
        return CustodySpell.of(claims, CustodyStore.ORDER).stream()
                .map(CustodySpell::period)
                .toList();
    }

    private static String days(Random random) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        return from + ".." + (random.nextInt(6) == 0 ? "" : from.plusDays(random.nextInt(40)));
    }
}
