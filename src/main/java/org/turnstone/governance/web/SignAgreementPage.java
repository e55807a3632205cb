package org.turnstone.governance.web;

import java.util.List;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.site.Govuk.Option;

/** A new version of an agreement, to be filled in. */
public record SignAgreementPage(Form form, List<Option> agencies, List<Choice> categories) {}
