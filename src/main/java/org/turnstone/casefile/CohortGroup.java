package org.turnstone.casefile;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortReasons;
import org.turnstone.cohort.CohortReasons.CohortCategory;
import org.turnstone.cohort.Strand;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.person.PersonHeader;

/**
 * A group of people whom a partnership asks about: a strand, a category of the cohort, women, those from 18 to 24 (Haringey
 * 4.2 names both), children.
 *
 * @param code as it stands in an address
 */
public record CohortGroup(String code, String words, Test test) {
    private static final int LAST_YOUNG_ADULT = 24;
    private static final String FEMALE = "F";

    /** Who belongs to it on a day. */
    interface Test {
        boolean holds(CohortMember member, PersonHeader person, LocalDate day);
    }

    /** Those there are on a day, in the order in which they are offered. */
    public static List<CohortGroup> on(LocalDate day) {
        List<CohortGroup> groups = new ArrayList<>();
        Arrays.stream(Strand.values())
                .map(strand -> of(strand.words(), (member, person) -> member.strand() == strand))
                .forEach(groups::add);
        groups.add(of("No strand", (member, person) -> member.strand() == null));
        CohortReasons.categoriesOn(day).stream()
                .map(CohortCategory::name)
                .map(name -> of(name, (member, person) -> name.equalsIgnoreCase(member.cohortCategory())))
                .forEach(groups::add);
        groups.add(of(
                "Women", (member, person) -> person.sex().filter(FEMALE::equals).isPresent()));
        groups.add(new CohortGroup(
                "18-to-24",
                "18 to 24",
                (member, person, then) -> isAdult(person, then) && age(person, then) <= LAST_YOUNG_ADULT));
        groups.add(new CohortGroup(
                "under-18", "Under 18, or age not known", (member, person, then) -> !isAdult(person, then)));
        return groups;
    }

    private static CohortGroup of(String words, BiPredicate<CohortMember, PersonHeader> holds) {
        return new CohortGroup(code(words), words, (member, person, day) -> holds.test(member, person));
    }

    /** As access has it: where sources differ the latest day counts, and whoever's age is not known is a child. */
    private static boolean isAdult(PersonHeader person, LocalDate day) {
        return ComingOfAge.adultOn(person.datesOfBirth())
                .filter(adult -> !adult.isAfter(day))
                .isPresent();
    }

    private static int age(PersonHeader adult, LocalDate day) {
        return Period.between(adult.datesOfBirth().getFirst(), day).getYears();
    }

    private static String code(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
