package org.turnstone.enforcement.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.turnstone.enforcement.AtLarge;
import org.turnstone.enforcement.AtLargeEnd;
import org.turnstone.enforcement.AtLargeGround;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.enforcement.ReadAtLarge.Opened;
import org.turnstone.site.Form;

/**
 * What the pages show on which someone's being unlawfully at large is recorded, put right or ended.
 *
 * @param custody what agencies' records say of custody today; empty where they say none
 * @param about the record that is put right or ended, in words; empty for a new one
 */
public record AtLargePage(
        Form form,
        String name,
        String reference,
        List<AtLargeGround> grounds,
        List<AtLargeEnd> ends,
        String custody,
        String about,
        String version) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    public AtLargePage {
        grounds = List.copyOf(grounds);
        ends = List.copyOf(ends);
    }

    static AtLargePage of(Opened opened, Form form, String about, List<AtLargeEnd> ends) {
        return new AtLargePage(
                form,
                opened.person().name(),
                opened.person().reference(),
                opened.grounds(),
                ends,
                opened.inCustody()
                        .map(since -> "Agencies’ records say that "
                                + opened.person().name() + " has been in custody since " + DAY.format(since) + ".")
                        .orElse(""),
                about,
                opened.standing().version());
    }

    public String back() {
        return "/people/" + reference;
    }

    public String path() {
        return back() + "/at-large";
    }

    public boolean correction() {
        return !about.isEmpty();
    }

    public boolean onlyTakesBack() {
        return ends.equals(List.of(AtLargeEnd.MISTAKE));
    }

    static String words(AtLarge said) {
        return "Since " + day(said.from()) + (said.at() == null ? "" : ", " + said.at()) + ": " + said.groundInWords()
                + ". " + said.authority() + ". Recorded by " + said.by() + ".";
    }

    /** What the next page says when it is on record. */
    static String recorded(AtLargeSpell spell) {
        LocalDate to = spell.period().to();
        return to == null
                ? "It is on record that this person is unlawfully at large since "
                        + day(spell.period().from())
                : "It is on record that this person was unlawfully at large from "
                        + day(spell.period().from()) + " to " + day(to);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
