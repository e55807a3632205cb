package org.turnstone.enforcement;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;

/** The forms on which it is recorded and ended that someone is unlawfully at large, as tests fill them in. */
public final class AtLargeTyped {
    private AtLargeTyped() {}

    public static String page(String person) {
        return "/people/" + person + "/at-large";
    }

    public static SentForm recall(TestBrowser browser, String person, LocalDate from) {
        return SentForm.of(browser, browser.get(page(person)))
                .day(from)
                .with("ground", "RECALL")
                .with("authority", "Recall 2026/0417");
    }

    /** Ended today; {@code path} as the link on the person's page has it. */
    public static SentForm end(TestBrowser browser, String path, String reason, LocalDate on) {
        return SentForm.of(browser, browser.get(path))
                .with("reason", reason)
                .with("on-day", "" + on.getDayOfMonth())
                .with("on-month", "" + on.getMonthValue())
                .with("on-year", "" + on.getYear())
                .with("words", "Came to the station by himself");
    }

    /** Where a link of the section about it leads, such as {@code End}; empty where there is none. */
    public static String link(TestPage personsPage, String words) {
        return personsPage.document().select("a[href*=/at-large]").stream()
                .filter(link -> link.text().startsWith(words))
                .map(link -> link.attr("href"))
                .findFirst()
                .orElse("");
    }

    /** The marks in the header of a person's page, in their order. */
    public static String flags(TestPage personsPage) {
        return personsPage.document().select(".ts-person .ts-flag").text();
    }

    public static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }

    /** What the newest change of anything was recorded as. */
    public static String trail(TestSystem system) {
        return system.owner()
                .sql("select what from governance.audit_entry where operation = 'ALTERATION' order by seq desc limit 1")
                .query(String.class)
                .single();
    }
}
