package org.turnstone.lockedcohort.web;

import java.util.List;
import org.turnstone.lockedcohort.LockedCohort;
import org.turnstone.lockedcohort.LockedCohort.Retired;
import org.turnstone.site.Days;

/** What the page of locked cohorts shows. */
public record LockedCohortsPage(List<Shown> all, boolean mayLock) {
    public LockedCohortsPage {
        all = List.copyOf(all);
    }

    /** @param retired how it was retired; empty while it is in use */
    public record Shown(
            String href, String name, String asAt, String people, String purpose, String locked, String retired) {}

    static LockedCohortsPage of(List<LockedCohort> all, boolean mayLock) {
        return new LockedCohortsPage(all.stream().map(LockedCohortsPage::shown).toList(), mayLock);
    }

    private static Shown shown(LockedCohort one) {
        Retired retired = one.retired();
        return new Shown(
                "/cohort/locked/" + one.id(),
                one.name(),
                Days.day(one.asAt()),
                "%,d".formatted(one.people()),
                one.purpose(),
                locked(one),
                retired == null ? "" : retired(retired));
    }

    static String locked(LockedCohort one) {
        return "Locked on " + Days.day(one.at()) + " by " + one.by();
    }

    static String retired(Retired retired) {
        return "Retired on " + Days.day(retired.at()) + " by " + retired.by() + ": " + retired.reason();
    }
}
