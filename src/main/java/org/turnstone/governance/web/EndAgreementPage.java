package org.turnstone.governance.web;

import org.turnstone.site.Form;

/** Asks whether an agreement is to end today. */
public record EndAgreementPage(Form form, AgreementsPage.Line agreement) {}
