package org.turnstone.governance.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** Staff to be put on a list. */
public record AddToListPage(Form form, List<Choice> lists) {}
