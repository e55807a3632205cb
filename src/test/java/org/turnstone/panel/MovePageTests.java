package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** A planned panel that is moved and cancelled, and the invitation that tells of it. */
class MovePageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static PanelDesk desk;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        desk = new PanelDesk(system.as("coordinator"));
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void the_invitation_follows_a_panel_that_is_moved_and_then_cancelled_and_names_nobody_on_the_list() {
        people.adult("Maud", "Thornycroft");
        LocalDate on = people.today().plusDays(10);
        String panel = desk.planned(on);
        assertThat(desk.coordinator().get(panel).text()).contains("Thornycroft", "Calendar entry (.ics)");
        String first = invitation(system.as("housing"), panel);
        assertThat(first)
                .contains(
                        "SEQUENCE:0",
                        "METHOD:PUBLISH",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Panel\\, Northbank IOM partnership")
                .doesNotContain("Maud", "Thornycroft");

        SentForm form = SentForm.of(desk.coordinator(), desk.coordinator().get(panel + "/move"));
        SentForm late = SentForm.of(desk.coordinator(), desk.coordinator().get(panel + "/move"));
        assertThat(at(form, on.plusDays(1), "9:30")
                        .with("chair", "The coordinator")
                        .sendOnce()
                        .status())
                .isEqualTo(303);
        String moved = invitation(system.as("housing"), panel);
        assertThat(moved).contains("SEQUENCE:1", line(first, "UID")).doesNotContain(line(first, "DTSTART"));
        assertThat(at(late, on.plusDays(2), "9:30")
                        .with("chair", "The coordinator")
                        .sendOnce()
                        .status())
                .as("moved by another meanwhile")
                .isEqualTo(409);
        assertThat(desk.step(panel, "cancelled").sendOnce().status()).isEqualTo(303);
        assertThat(invitation(desk.coordinator(), panel))
                .contains("SEQUENCE:2", "METHOD:CANCEL", "STATUS:CANCELLED", line(first, "UID"));
        TestPage refused = at(SentForm.of(desk.coordinator(), desk.coordinator().get(panel + "/move")), on, "9:30")
                .sendOnce();
        assertThat(refused.text()).contains("Only a panel that is planned can be moved");
    }

    @Test
    void bad_input_is_said_field_by_field_and_only_the_coordinator_moves_a_panel() {
        LocalDate on = people.today().plusDays(30);
        String panel = desk.planned(on);
        String taken = desk.planned(on.plusDays(1));
        SentForm form = SentForm.of(desk.coordinator(), desk.coordinator().get(panel + "/move"));
        TestPage refused = at(form, on.plusDays(1), "25:00").with("place", " ").sendOnce();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "already",
                        "Enter the time on the 24-hour clock",
                        "Enter where it meets",
                        "Enter who is in the chair");
        assertThat(refused.document().select("#time").val()).isEqualTo("25:00");
        assertThat(system.as("police").get(panel + "/move").status()).isEqualTo(403);
        assertThat(desk.coordinator()
                        .get(taken.replaceAll("[0-9a-f]{12}$", "000000000000") + "/move")
                        .status())
                .isEqualTo(404);
        assertThat(system.as("police@southmoor").get(panel + "/invitation").status())
                .isEqualTo(404);
    }

    private static SentForm at(SentForm form, LocalDate on, String time) {
        return form.with("on-day", "" + on.getDayOfMonth())
                .with("on-month", "" + on.getMonthValue())
                .with("on-year", "" + on.getYear())
                .with("time", time)
                .with("place", "Town hall, room 2");
    }

    private static String invitation(TestBrowser browser, String panel) {
        TestPage file = browser.get(panel + "/invitation");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/calendar");
        return file.body();
    }

    private static String line(String calendar, String property) {
        return calendar.lines()
                .filter(one -> one.startsWith(property))
                .findFirst()
                .orElseThrow();
    }
}
