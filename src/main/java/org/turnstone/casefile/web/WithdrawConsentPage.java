package org.turnstone.casefile.web;

import org.turnstone.site.Form;

/** One consent that a person no longer gives. */
public record WithdrawConsentPage(String name, String reference, Form form, ConsentPage.Line line) {}
