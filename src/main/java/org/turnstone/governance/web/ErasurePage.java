package org.turnstone.governance.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Govuk.Link;

/** Asks whom to erase, why, and once more. */
public record ErasurePage(List<Link> tabs, Form form, List<Choice> grounds) {}
