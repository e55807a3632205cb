package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** The pages of a panel from the plan to signed minutes, and of somebody's exit, in the states that their use brings about. */
final class PanelStates {
    private PanelStates() {}

    static void look(AxeBrowser.Window window, TestPeople people) {
        boolean wide = window.width() > 1000;
        String person = wide ? people.adult("Ottoline", "Featherstonehaugh-Marjoribanks") : people.adult("Jem", "Pike");
        window.signIn("coordinator");
        window.look("meetings", "/meetings");
        Page page = window.look("plan a panel", "/meetings/plan");
        LocalDate on = people.today().plusDays(wide ? 0 : 1);
        page.fill("#on-day", "31");
        page.fill("#on-month", "2");
        page.click("main button:has-text('Plan it')");
        window.look("plan a panel, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        page.fill("#on-day", "" + on.getDayOfMonth());
        page.fill("#on-month", "" + on.getMonthValue());
        page.fill("#on-year", "" + on.getYear());
        page.fill("#time", "10.00");
        page.fill("#place", "Town hall, committee room 2, or by the link in the invitation");
        page.fill("#chair", "The coordinator");
        page.click("main button:has-text('Plan it')");
        window.look("a panel planned");
        String planned = page.url().replaceFirst("^https?://[^/]+", "");
        page = window.look("move a panel", planned + "/move");
        page.fill("#time", "ten");
        page.click("main button:has-text('Move it')");
        window.look("move a panel, refused");
        window.look("kinds of meeting", "/meetings/kinds");
        window.look("a kind of meeting", "/meetings/kinds/IOM_PANEL");
        page = window.open(planned);
        if (wide) {
            decide(window, page, person);
        }
        leave(window, people, person);
    }

    private static void decide(AxeBrowser.Window window, Page page, String person) {
        String panel = page.url().replaceFirst("^https?://[^/]+", "");
        window.look("open a panel", panel + "/step/open");
        page.click("main button:has-text('Open the panel')");
        window.look("open a panel, refused");
        page = window.look("who is here", panel + "/attendance");
        page.locator("tr:has-text('Police') select").selectOption("HERE");
        page.click("main button:has-text('Save who is here')");
        window.look("who is here, refused");
        for (String agency : new String[] {"Police", "Probation", "Housing"}) {
            page.locator("tr:has-text('" + agency + "') input[name=name]")
                    .first()
                    .fill("Somebody");
            page.locator("tr:has-text('" + agency + "') select").first().selectOption("HERE");
        }
        page.click("main button:has-text('Save who is here')");
        page = window.open(panel + "/step/open");
        page.check("input[name=read]");
        page.click("main button:has-text('Open the panel')");
        window.look("a panel that meets");
        window.look("several stay", panel + "/stay");
        page = window.open(panel + "/stay");
        page.click("main button:has-text('They stay as they are')");
        window.look("several stay, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(2);
        hear(window, panel, person);
        minutes(window, panel);
    }

    private static void hear(AxeBrowser.Window window, String panel, String person) {
        Page page = window.look("a person at a panel", panel + "/people/" + person);
        page.click("main button:has-text('Save and open the next')");
        window.look("a person at a panel, refused");
        page.check("input[value=amber]");
        page.fill("#reason", "Needs more time");
        page.click("main button:has-text('Save and open the next')");
        page = window.look("add an action", panel + "/people/" + person + "/action");
        page.click("main button:has-text('Add the action')");
        window.look("add an action, refused");
        page.fill("#action", "Joint visit");
        page.check("input[value=COUNCIL]");
        page.fill("#due-day", "31");
        page.fill("#due-month", "12");
        page.fill("#due-year", "2030");
        page.click("main button:has-text('Add the action')");
        window.look("a person about whom a panel decided");
        page = window.look("actions", "/meetings/actions");
        page.click("main a[href*='/meetings/actions/']");
        window.look("end an action");
        page.click("main button:has-text('Put this on record')");
        window.look("end an action, refused");
    }

    private static void minutes(AxeBrowser.Window window, String panel) {
        window.look("minutes", panel + "/minutes");
        Page page = window.look("close a panel", panel + "/step/closed");
        page.click("main button:has-text('Close the panel')");
        window.look("a panel that is over");
        window.look("sign off minutes", panel + "/step/signed");
        window.look("meetings there were", "/meetings");
    }

    private static void leave(AxeBrowser.Window window, TestPeople people, String person) {
        lead(window, people, person);
        Page page = window.look("exit", "/people/" + person + "/exit");
        page.click("main button:has-text('Save exit')");
        window.look("exit, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(9);
        page.check("input[value=DECEASED]");
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        page.fill("#on-day", "" + today.getDayOfMonth());
        page.fill("#on-month", "" + today.getMonthValue());
        page.fill("#on-year", "" + today.getYear());
        page.fill("#outcome", "Died in hospital");
        page.click("main button:has-text('Save exit')");
        window.look("a person who left the cohort");
        window.look("take back an exit", "/people/" + person + "/exit/take-back");
        window.signIn("police");
    }

    private static void lead(AxeBrowser.Window window, TestPeople people, String person) {
        Page page = window.look("who leads", "/people/" + person + "/lead");
        page.click("main button:has-text('Save who leads')");
        page.waitForSelector(".govuk-error-summary");
        window.look("who leads, refused");
        window.look("suspend", "/people/" + person + "/suspension");
        page.click("main button:has-text('Suspend')");
        page.waitForSelector(".govuk-error-summary");
        window.look("suspend, refused");
        window.look("long custody", "/cohort/custody");
        page = window.look("keep a view", "/cohort/views?status=red&group=women");
        page.fill("#view", "Women who are Red");
        page.click("main button:has-text('Keep this view')");
        window.look("your views", "/cohort/views");
        window.look("the cohort with views", "/cohort?group=women");
        window.look("workload and capacity", "/cohort/capacity?part=AGENCY-POLICE&people=20&staff=1");
        page = window.look("set the capacity", "/cohort/capacity/COHORT");
        page.click("main button:has-text('Set the capacity')");
        page.waitForSelector(".govuk-error-summary");
        window.look("set the capacity, refused");
        page = window.look("hand over", "/cohort/hand-over/" + TestStaff.id("staff", "northbank", "police"));
        page.click("main button:has-text('Hand over')");
        page.waitForSelector(".govuk-error-summary");
        window.look("hand over, refused");
        transfer(window, people, person);
        CohortListStates.look(window, person);
        page = window.look("take the list away", "/cohort/take-away");
        page.click("main button:has-text('Take the list')");
        page.waitForSelector(".govuk-error-summary");
        window.look("take the list away, refused");
    }

    private static void transfer(AxeBrowser.Window window, TestPeople people, String person) {
        boolean wide = window.width() > 1000;
        people.bornOn(
                people.today().minusYears(18),
                "YOS",
                wide ? "Wilhelmina" : "Cuthbert",
                wide ? "Overbury" : "Nettleship");
        Page page = window.look("transfer", "/people/" + person + "/transfer");
        page.click("main button:has-text('Save that they were asked')");
        page.waitForSelector(".govuk-error-summary");
        window.look("transfer, refused");
        for (String field : new String[] {"scheme", "contact", "told", "footing"}) {
            page.fill("#" + field, "Westmere and Eastmere integrated offender management");
        }
        page.fill("#on-day", "" + people.today().getDayOfMonth());
        page.fill("#on-month", "" + people.today().getMonthValue());
        page.fill("#on-year", "" + people.today().getYear());
        page.click("main button:has-text('Save that they were asked')");
        window.look("a person whom another area is asked to take on");
        window.look("what another area answered", "/people/" + person + "/transfer");
        window.look("hand-overs", "/cohort/hand-overs");
    }
}
