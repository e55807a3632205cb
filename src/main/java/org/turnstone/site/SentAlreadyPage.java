package org.turnstone.site;

/**
 * A form that was sent already and whose own page cannot be shown any more.
 *
 * @param location where the first sending led
 */
public record SentAlreadyPage(Form form, String location) {}
