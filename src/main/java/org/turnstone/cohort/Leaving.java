package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone enters about a person who leaves the cohort. Nothing in it has been checked.
 *
 * @param on the first day no longer on the cohort
 * @param consulted agencies by code
 * @param seen the version of the person's membership that was on the page
 * @param notDays what is wrong with the dates, of {@code on} and {@code panel}, that were given and are none
 */
public record Leaving(
        PersonId person,
        String reason,
        @Nullable LocalDate on,
        @Nullable LocalDate panelOn,
        String outcome,
        List<String> consulted,
        String lead,
        String support,
        String contact,
        String told,
        String seen,
        Map<String, String> notDays) {
    public Leaving {
        consulted = List.copyOf(consulted);
        notDays = Map.copyOf(notDays);
        outcome = outcome.strip();
        support = support.strip();
        contact = contact.strip();
        told = told.strip();
    }
}
