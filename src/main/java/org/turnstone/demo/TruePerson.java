package org.turnstone.demo;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person as they are, whatever the agencies have written down. */
record TruePerson(
        int number,
        Standing standing,
        Name name,
        @Nullable String surnameBefore,
        LocalDate changedOn,
        LocalDate born,
        String sex,
        String ethnicity,
        Identifiers identifiers,
        Address home,
        Address homeBefore,
        LocalDate movedOn,
        Set<LinkingCase> cases) {

    enum Standing {
        ON_COHORT,
        WAS_ON_COHORT,
        KNOWN
    }

    record Name(String forename, String middle, String surname) {}

    boolean everOnCohort() {
        return standing != Standing.KNOWN;
    }

    boolean isChildOn(LocalDate day) {
        return born.plusYears(18).isAfter(day);
    }

    boolean is(LinkingCase linkingCase) {
        return cases.contains(linkingCase);
    }

    Address homeOn(LocalDate day) {
        return day.isBefore(movedOn) ? homeBefore : home;
    }
}
