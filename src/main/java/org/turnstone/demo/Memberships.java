package org.turnstone.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.demo.TruePerson.Standing;

/** Who was on the cohort from when to when: 70 when the history begins, 310 now, by panels six weeks apart. */
record Memberships(long seed, History history) {
    private static final List<String> STATUTORY =
            List.of("licence", "community_order", "suspended_sentence", "post_sentence");
    private static final List<String> VOLUNTARY =
            List.of("police_nomination", "wild_card", "positive_drug_tests", "prison_leaver");
    private static final List<String> STRANDS =
            List.of("prevent_and_deter", "catch_and_convict", "resettle_and_rehabilitate");
    private static final List<String> EXITS = List.of(
            "SUSTAINED_DESISTANCE",
            "SUSTAINED_DESISTANCE",
            "RISK_REDUCED_SCORE",
            "MOVED_AREA",
            "LONG_CUSTODY",
            "NO_ADDED_VALUE");

    List<Membership> of(TruePerson person) {
        if (!person.everOnCohort()) {
            return List.of();
        }
        Chance chance = Chance.of(seed, "membership", person.number());
        if (person.standing() == Standing.WAS_ON_COHORT) {
            return List.of(ended(person, chance));
        }
        LocalDate adopted = panelFrom(adoptedOfCurrent(person, chance));
        Membership now = membership(person, chance, adopted, null);
        boolean before =
                person.number() % 31 == 5 && adopted.isAfter(history.first().plusDays(500));
        return before && !person.isChildOn(history.asAt())
                ? List.of(membership(person, chance, adopted.minusDays(420), adopted.minusDays(168)), now)
                : List.of(now);
    }

    private LocalDate adoptedOfCurrent(TruePerson person, Chance chance) {
        if (person.isChildOn(history.asAt())) {
            return history.asAt().minusDays(chance.between(20, 520));
        }
        if (Chance.among(seed, "long-standing", person.number(), 7, 100)) {
            return history.first().minusDays(chance.between(10, 360));
        }
        int most = (int) ChronoUnit.DAYS.between(history.first(), history.asAt());
        int days = chance.between(20, most);
        return history.asAt().minusDays(chance.percent(45) ? Math.min(days, chance.between(20, most)) : days);
    }

    private Membership ended(TruePerson person, Chance chance) {
        boolean longStanding = Chance.among(seed, "long-standing", person.number(), 3, 10);
        LocalDate adopted = longStanding
                ? history.first().minusDays(chance.between(10, 360))
                : history.first().plusDays(chance.between(0, 1_180));
        LocalDate old = person.born().plusYears(13).plusMonths(6);
        adopted = panelFrom(adopted.isBefore(old) ? old : adopted);
        LocalDate exited =
                (adopted.isBefore(history.first()) ? history.first() : adopted).plusDays(chance.between(70, 640));
        LocalDate latest = history.last().minusDays(chance.between(3, 90));
        return membership(person, chance, adopted, panelFrom(exited.isAfter(latest) ? latest.minusDays(42) : exited));
    }

    private Membership membership(TruePerson person, Chance chance, LocalDate adopted, @Nullable LocalDate exited) {
        boolean child = person.isChildOn(adopted);
        boolean statutory = !Chance.among(seed, "non-statutory", person.number(), 3, 10);
        String category = statutory ? (chance.percent(68) ? "Fixed" : "Flex") : (chance.percent(40) ? "Flex" : "Free");
        String reason = statutory
                ? (child ? "youth_rehabilitation" : chance.pick(STATUTORY))
                : (child ? "youth_nomination" : chance.pick(VOLUNTARY));
        return new Membership(
                adopted.minusDays(chance.between(7, 40)),
                adopted,
                exited,
                category,
                child ? "prevent_and_deter" : chance.pick(STRANDS),
                reason,
                chance.pick(EXITS),
                statutory,
                lead(chance, child, statutory));
    }

    private static Agency lead(Chance chance, boolean child, boolean statutory) {
        if (child) {
            return Agency.YOS;
        }
        if (statutory) {
            return chance.percent(85) ? Agency.PROBATION : Agency.POLICE;
        }
        return chance.pick(
                List.of(Agency.POLICE, Agency.POLICE, Agency.POLICE, Agency.CHARITY, Agency.TREATMENT, Agency.HOUSING));
    }

    /** The panel's day on or after this one: every six weeks, the last twelve days before the as-at day. */
    private LocalDate panelFrom(LocalDate day) {
        LocalDate latest = history.asAt().minusDays(12);
        long weeksBack = Math.max(0, ChronoUnit.DAYS.between(day, latest)) / 42;
        return latest.minusDays(weeksBack * 42);
    }
}
