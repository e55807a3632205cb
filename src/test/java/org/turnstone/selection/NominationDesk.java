package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.selection.HarmJudged.Grade;
import org.turnstone.shared.PersonId;

/** Nominations as staff of the tests make them and take them on. */
public final class NominationDesk {
    private NominationDesk() {}

    /** One that is there, whatever the rules say of this person: for tests of who is shown what. */
    public static UUID put(TestSystem system, String account, PersonId person, UUID id) {
        var said = new Nominating(
                person,
                "OTHER_AGENCY",
                "He takes from his neighbours",
                List.of(new HarmJudged(Harm.ACQUISITIVE, Grade.REPORTED, "Two neighbours")),
                "Visits by two agencies",
                "A settled tenancy",
                "Six months",
                "",
                "",
                false);
        var transaction = new TransactionTemplate(system.bean(ActingTransactionManager.class));
        return system.actingAs(
                account,
                () -> transaction.execute(status -> {
                    system.bean(NominationStore.class)
                            .say(
                                    system.membership(account),
                                    id,
                                    said,
                                    system.clock().instant());
                    return id;
                }));
    }

    /** The form, filled in as it should be but for a wild card's own questions. */
    public static SentForm form(TestBrowser browser, String reference, String route) {
        TestPage page = browser.get("/people/" + reference + "/nominate");
        return SentForm.of(browser, page)
                .with("route", route)
                .with("why", "He takes from his neighbours and frightens them")
                .with("psychological", "NONE_KNOWN")
                .with("acquisitive", "REPORTED")
                .with("acquisitive-evidence", "Two neighbours told their housing officer")
                .with("adds", "Visits by two agencies")
                .with("objectives", "A settled tenancy")
                .with("timescale", "Six months");
    }

    public static SentForm wildCard(TestBrowser browser, String reference) {
        return form(browser, reference, "WILD_CARD")
                .with("sponsor", "Head of tenancies")
                .with("wild", "The score does not see what neighbours bear");
    }

    /** The address of the newest nomination of somebody that this reader is shown. */
    public static String path(TestBrowser browser, String name) {
        return browser.get("/nominations")
                .document()
                .select("main th a:contains(" + name + ")")
                .last()
                .attr("href");
    }

    /** Every gate that is the coordinator's, each passing. */
    public static SentForm gates(TestBrowser coordinator, String path) {
        SentForm form = SentForm.of(coordinator, coordinator.get(path + "/screen"));
        for (String gate : List.of("long_custody", "area", "age", "profile", "capacity")) {
            form.with(gate, "PASSES").with(gate + "-reason", "Asked on the phone today");
        }
        return form;
    }

    static SentForm officersGate(TestBrowser officer, String path, String answer) {
        return SentForm.of(officer, officer.get(path + "/screen"))
                .with("sex_offender", answer)
                .with("sex_offender-reason", "Looked today");
    }

    /** Filled in as it should be, but for the votes that a wild card needs. */
    static SentForm decision(TestBrowser coordinator, String path, String result, LocalDate on) {
        return SentForm.of(coordinator, coordinator.get(path + "/decide"))
                .with("on-day", "" + on.getDayOfMonth())
                .with("on-month", "" + on.getMonthValue())
                .with("on-year", "" + on.getYear())
                .with("result", result)
                .with("reason", "The panel agreed")
                .with("category", "FREE")
                .with("lead", "HOUSING");
    }

    static TestPage step(TestBrowser browser, String path, String step, String reason) {
        return SentForm.of(browser, browser.get(path + "/" + step))
                .with("reason", reason)
                .sendOnce();
    }
}
