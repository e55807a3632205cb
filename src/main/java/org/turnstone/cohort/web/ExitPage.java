package org.turnstone.cohort.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.turnstone.cohort.CohortStay;
import org.turnstone.cohort.ExitReason;
import org.turnstone.cohort.OpenCohortStay.ToLeave;
import org.turnstone.site.Form;

/** What the page on which somebody's exit is entered shows. */
public record ExitPage(
        Form form,
        String name,
        String reference,
        String since,
        List<ExitReason> reasons,
        String transfer,
        List<Agency> agencies,
        String version) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** @param hint empty but for the one that leads */
    public record Agency(String code, String name, String hint) {}

    public ExitPage {
        reasons = List.copyOf(reasons);
        agencies = List.copyOf(agencies);
    }

    static ExitPage of(ToLeave opened, Form form) {
        CohortStay stay = opened.stay();
        return new ExitPage(
                form,
                opened.person().name(),
                opened.person().reference(),
                "On the cohort since " + day(stay.member().period().from()) + ".",
                opened.reasons(),
                stay.transfer() == null
                        ? "No other area has been asked to take this person on."
                        : stay.transfer().words(opened.today()),
                stay.agencies().entrySet().stream()
                        .map(agency -> new Agency(
                                agency.getKey().value(),
                                agency.getValue(),
                                agency.getKey().equals(stay.lead()) ? "Leads the work" : ""))
                        .toList(),
                stay.version());
    }

    public String back() {
        return "/people/" + reference;
    }

    public String path() {
        return back() + "/exit";
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
