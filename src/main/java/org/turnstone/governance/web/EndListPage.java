package org.turnstone.governance.web;

import org.turnstone.site.Form;

/**
 * Asks whether someone is to come off a list.
 *
 * @param opens whether everyone else is let in when the last name goes
 */
public record EndListPage(Form form, ListsPage.Line line, boolean opens) {}
