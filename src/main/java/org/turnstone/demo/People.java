package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.demo.TruePerson.Name;
import org.turnstone.demo.TruePerson.Standing;

/** Makes the person of a number: always the same one, without making those before. */
record People(long seed, History history) {
    /** Two thousand known people are one borough; a larger scale is more boroughs of the same shape. */
    static final int KNOWN = 2_000;

    static final int ON_COHORT = 310;
    private static final int EVER_ON_COHORT = 500;
    /** In each family of this many numbers the linking cases stand at set places. */
    private static final int FAMILY = 250;

    TruePerson person(int number) {
        int place = number % FAMILY;
        TruePerson person = alone(number);
        return switch (place) {
            case 9 -> with(person, LinkingCase.TWIN);
            case 10 -> twinOf(person(number - 1), person);
            case 19 -> with(person, LinkingCase.FATHER_OR_SON);
            case 20 -> sonOf(person(number - 1), person);
            default -> person;
        };
    }

    /** The other one of two whose PNCs were swapped; anyone else is their own. */
    TruePerson mixedUpWith(TruePerson person) {
        if (!person.is(LinkingCase.SWAPPED_PNC)) {
            return person;
        }
        return person(person.number() % FAMILY == 40 ? person.number() + 1 : person.number() - 1);
    }

    private TruePerson alone(int number) {
        Chance chance = Chance.of(seed, "person", number);
        Set<LinkingCase> cases = casesAt(number % FAMILY);
        if (number % OffenceRows.ONE_IN_ERROR_AMONG == 7) {
            cases.add(LinkingCase.WRONG_PERSON);
        }
        boolean father = number % FAMILY == 19;
        boolean child = !father && !pncMuddled(cases) && Chance.among(seed, "child", number, 2, 25);
        String sex = !father && Chance.among(seed, "woman", number, 3, 22) ? "F" : "M";
        Origin origin = chance.pick(Origin.all(), Origin::share);
        LocalDate born = born(chance, child, father);
        Name name = name(chance, origin, sex);
        Address home = cases.contains(LinkingCase.SHARED_HOSTEL) ? Address.hostel(chance) : Address.home(chance);
        Address before = Address.home(chance);
        LocalDate moved = history.first().plusDays(chance.between(-1_700, 1_380));
        return new TruePerson(
                number,
                standing(number % KNOWN),
                name,
                surnameBefore(cases, chance, origin, name),
                history.last().minusDays(chance.between(60, 900)),
                born,
                sex,
                chance.pick(origin.groups(), Origin.Group::share).code(),
                Identifiers.of(number, born.getYear() + chance.between(12, child ? 14 : 17)),
                home,
                before,
                moved,
                cases);
    }

    private static Standing standing(int place) {
        if (place < ON_COHORT) {
            return Standing.ON_COHORT;
        }
        return place < EVER_ON_COHORT ? Standing.WAS_ON_COHORT : Standing.KNOWN;
    }

    private static Set<LinkingCase> casesAt(int place) {
        Set<LinkingCase> cases = EnumSet.noneOf(LinkingCase.class);
        if (place % 25 == 3) {
            cases.add(LinkingCase.SHARED_HOSTEL);
        }
        switch (place) {
            case 30 -> cases.add(LinkingCase.MISTYPED_PNC);
            case 40, 41 -> cases.add(LinkingCase.SWAPPED_PNC);
            case 60, 185 -> cases.add(LinkingCase.CHANGED_NAME);
            case 70 -> cases.add(LinkingCase.REUSED_REFERENCE);
            default -> {}
        }
        return cases;
    }

    /** Probation is who muddles them, so these people are grown up. */
    private static boolean pncMuddled(Set<LinkingCase> cases) {
        return cases.contains(LinkingCase.MISTYPED_PNC) || cases.contains(LinkingCase.SWAPPED_PNC);
    }

    private LocalDate born(Chance chance, boolean child, boolean father) {
        if (child) {
            return history.asAt().minusYears(18).plusDays(chance.between(40, 1_000));
        }
        int age = father
                ? chance.between(43, 55)
                : switch (chance.below(20)) {
                    case 0, 1, 2, 3, 4 -> chance.between(18, 24);
                    case 5, 6, 7, 8, 9, 10, 11, 12 -> chance.between(25, 34);
                    case 13, 14, 15, 16, 17 -> chance.between(35, 44);
                    default -> chance.between(45, 58);
                };
        return history.asAt().minusYears(age).minusDays(chance.between(20, 340));
    }

    private static Name name(Chance chance, Origin origin, String sex) {
        List<String> forenames = new ArrayList<>(origin.forenames(sex));
        String forename = forenames.remove(chance.below(forenames.size()));
        String middle = chance.percent(60) ? chance.pick(forenames) : "";
        return new Name(forename, middle, chance.pick(origin.surnames()));
    }

    private static @Nullable String surnameBefore(Set<LinkingCase> cases, Chance chance, Origin origin, Name name) {
        if (!cases.contains(LinkingCase.CHANGED_NAME)) {
            return null;
        }
        List<String> others = new ArrayList<>(origin.surnames());
        others.remove(name.surname());
        return chance.pick(others);
    }

    /** Born the same day in the same house, with the next name in the list, which often begins alike. */
    private static TruePerson twinOf(TruePerson first, TruePerson self) {
        List<String> forenames = Origin.all().stream()
                .filter(origin -> origin.surnames().contains(first.name().surname()))
                .findFirst()
                .orElseThrow()
                .forenames(first.sex());
        int next = (forenames.indexOf(first.name().forename()) + 1) % forenames.size();
        Name name =
                new Name(forenames.get(next), self.name().middle(), first.name().surname());
        return family(first, self, name, first.born(), first.sex(), LinkingCase.TWIN);
    }

    private TruePerson sonOf(TruePerson father, TruePerson self) {
        LocalDate born = father.born().plusYears(20).plusDays(self.number() % 1_500);
        LocalDate latest = history.asAt().minusYears(18).minusDays(30);
        return family(
                father, self, father.name(), born.isAfter(latest) ? latest : born, "M", LinkingCase.FATHER_OR_SON);
    }

    private static TruePerson family(
            TruePerson first, TruePerson self, Name name, LocalDate born, String sex, LinkingCase linkingCase) {
        return new TruePerson(
                self.number(),
                self.standing(),
                name,
                null,
                self.changedOn(),
                born,
                sex,
                first.ethnicity(),
                Identifiers.of(self.number(), born.getYear() + 14),
                first.home(),
                first.homeBefore(),
                first.movedOn(),
                EnumSet.of(linkingCase));
    }

    private static TruePerson with(TruePerson person, LinkingCase linkingCase) {
        Set<LinkingCase> cases = EnumSet.of(linkingCase);
        cases.addAll(person.cases());
        return new TruePerson(
                person.number(),
                person.standing(),
                person.name(),
                person.surnameBefore(),
                person.changedOn(),
                person.born(),
                person.sex(),
                person.ethnicity(),
                person.identifiers(),
                person.home(),
                person.homeBefore(),
                person.movedOn(),
                cases);
    }
}
