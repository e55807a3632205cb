package org.turnstone.cohort.web;

import java.time.LocalDate;
import org.turnstone.cohort.CohortExit;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Form;

/** What the page shows on which an exit entered by mistake is taken back. */
public record TakeBackExitPage(Form form, String name, String reference, String claim, String said) {
    static TakeBackExitPage of(PersonHeader person, MembershipClaim exit, Form form) {
        LocalDate on = exit.period().to();
        CohortExit how = exit.exit();
        return new TakeBackExitPage(
                form,
                person.name(),
                person.reference(),
                exit.claim().id().toString(),
                "Left" + (on == null ? "" : " on " + ExitPage.day(on)) + (how == null ? "" : ": " + how.words())
                        + ". Entered by " + exit.by() + ".");
    }

    public String back() {
        return "/people/" + reference;
    }
}
