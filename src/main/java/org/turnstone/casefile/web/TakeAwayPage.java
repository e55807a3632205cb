package org.turnstone.casefile.web;

import org.turnstone.site.Form;

/**
 * What the page shows on which the list of the cohort is taken away.
 *
 * @param whom who is in it
 * @param action where it is sent, with the filter and the day
 * @param back the list
 */
public record TakeAwayPage(Form form, String whom, String action, String back) {}
