package org.turnstone.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.turnstone.shared.PersonId;

/**
 * What someone enters of who leads the work with a person. Nothing in it has been checked.
 *
 * @param from the first day on which they do
 * @param lead an agency, by code
 * @param leadWorker a member of staff, by id; empty where the agency names nobody yet
 * @param deputy the same, of any agency
 * @param seen the version of the person's allocation that was on the page
 * @param notADay what is wrong with the day, where it was given and is none
 */
public record Allocating(
        PersonId person,
        @Nullable LocalDate from,
        String lead,
        String leadWorker,
        String deputy,
        String seen,
        String notADay) {}
