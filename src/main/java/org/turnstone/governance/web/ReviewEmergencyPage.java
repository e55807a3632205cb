package org.turnstone.governance.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** One emergency, to be reviewed. */
public record ReviewEmergencyPage(Form form, EmergenciesPage.Line line, List<Choice> findings) {}
