package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** A person's assessments, and the confirmation of an estimate, in the states that their use brings about. */
final class AssessmentStates {
    private AssessmentStates() {}

    static void look(AxeBrowser.Window window, TestPeople people) {
        boolean wide = window.width() > 1000;
        String person = wide
                ? people.notOnCohort("Wilhelmina", "Featherstonehaugh-Marjoribanks")
                : people.notOnCohort("Nia", "Quay");
        people.toldAgain(
                person,
                "POLICE",
                "assessments",
                "tool,version,stage,completed_on,total,sections,rosh",
                "OASys,4,Start,2026-02-01,96,accommodation=7;drugs=9,high");
        window.signIn("police");
        window.look("assessments, nothing to count", "/people/" + person + "/assessments");
        people.toldAgain(
                person,
                "POLICE",
                "offences",
                "offence_date,offence_code,disposal,disposed_on,sentence",
                "2025-02-01,04600,convicted,2025-05-01,fine");
        window.look("assessments with an estimate", "/people/" + person + "/assessments");
        Page page = window.look("confirm an estimate", "/people/" + person + "/assessments/confirm");
        page.fill("#sanctions", "none");
        page.click("main button:has-text('Confirm the estimate')");
        window.look("confirm an estimate, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(2);
        page.fill("#sanctions", "1");
        page.fill("#reason", "Checked against the Police National Computer");
        page.click("main button:has-text('Confirm the estimate')");
        window.look("an estimate confirmed");
        adopt(window);
    }

    private static void adopt(AxeBrowser.Window window) {
        window.signIn("coordinator");
        Page page = window.look("scoring matrix", "/matrix/1");
        page.click("main button:has-text('Adopt the version')");
        window.look("adopt a version, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        write(window);
    }

    private static void write(AxeBrowser.Window window) {
        Page page = window.look("write a version of the matrix", "/matrix/1/change");
        page.check("#counts-class_a");
        page.fill("#points-ogrs3-50", "many");
        page.click("main button:has-text('Write the version')");
        window.look("write a version, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(6);
        page.fill("#name", "As agreed for " + window.width() + " px");
        page.fill("#points-ogrs3-50", "4");
        page.fill("#source-ogrs3", "The board of May");
        page.fill("#basis-class_a", "Consent in writing, for this purpose");
        page.fill("#signed-class_a", "Petra Vance");
        page.fill("#signed_on-class_a-day", "2");
        page.fill("#signed_on-class_a-month", "3");
        page.fill("#signed_on-class_a-year", "2026");
        page.fill("#source-class_a", "The board of May");
        page.check("main label:has-text('Robbery')");
        page.fill("#assessment", "Threats to the area");
        page.fill("#assessed-day", "1");
        page.fill("#assessed-month", "3");
        page.fill("#assessed-year", "2026");
        page.fill("#points-local_priority-1", "5");
        page.fill("#source-local_priority", "The board of May");
        page.click("main button:has-text('Write the version')");
        window.look("a version of one's own");
        assertThat(page.locator("h1").textContent()).contains("As agreed for");
    }
}
