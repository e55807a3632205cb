package org.turnstone.cohort.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.turnstone.cohort.ReadSuspensions.Opened;
import org.turnstone.cohort.Suspension;
import org.turnstone.cohort.Suspension.Because;
import org.turnstone.cohort.SuspensionStanding;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;
import org.turnstone.supervision.CustodySpell;

/** What the page on which somebody is suspended, or taken up again, shows. */
public record SuspensionPage(
        Form form,
        String name,
        String reference,
        boolean isSuspended,
        String said,
        String custody,
        List<Choice> reasons,
        String version) {
    public SuspensionPage {
        reasons = List.copyOf(reasons);
    }

    static SuspensionPage of(Opened opened, Form form) {
        SuspensionStanding standing = opened.standing();
        return new SuspensionPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                standing.suspended() != null,
                said(standing),
                standing.stay() == null ? "Not known to be in custody." : custody(standing.stay()),
                Arrays.stream(Because.values())
                        .map(one -> Choice.of(one.name(), one.words()))
                        .toList(),
                standing.version());
    }

    static String said(SuspensionStanding standing) {
        Suspension suspended = standing.suspended();
        return suspended == null
                ? "On the cohort since "
                        + ExitPage.day(standing.member().period().from()) + "."
                : said(suspended);
    }

    static String said(Suspension suspended) {
        return "Suspended since " + ExitPage.day(suspended.period().from()) + ": "
                + suspended.because().words().toLowerCase(java.util.Locale.UK) + ". " + suspended.reason()
                + " Entered by "
                + suspended.by() + ".";
    }

    static String custody(CustodySpell stay) {
        LocalDate expected = stay.expectedRelease();
        Integer days = stay.sentenceDays();
        return "In custody since " + ExitPage.day(stay.period().from()) + ", "
                + stay.reason().words().toLowerCase(java.util.Locale.UK)
                + (days == null ? "" : " of %,d days".formatted(days))
                + (expected == null
                        ? ". The day of release is not told."
                        : ". Release expected " + ExitPage.day(expected) + ".");
    }

    public String title() {
        return isSuspended ? "Take up again" : "Suspend";
    }

    public String back() {
        return "/people/" + reference;
    }
}
