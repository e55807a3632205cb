package org.turnstone.lockedcohort.web;

import org.turnstone.lockedcohort.LockedCohort;
import org.turnstone.lockedcohort.LockedCohort.Retired;
import org.turnstone.site.Form;

/**
 * What the page on which a locked cohort is retired shows.
 *
 * @param retired how it was retired already; empty while it is in use
 */
public record RetirePage(Form form, String name, String back, String retired) {
    static RetirePage of(LockedCohort locked, Form form) {
        Retired retired = locked.retired();
        return new RetirePage(
                form,
                locked.name(),
                "/cohort/locked/" + locked.id(),
                retired == null ? "" : LockedCohortsPage.retired(retired));
    }
}
