package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.shared.London;

/** A coordinator who runs panels by the pages. */
public record PanelDesk(TestBrowser coordinator) {
    /** One of northbank that meets now, written past the pages, where a test only needs that there is one. */
    public static UUID inserted(TestSystem system) {
        UUID panel = UUID.nameUUIDFromBytes("a panel".getBytes(StandardCharsets.UTF_8));
        system.owner()
                .sql("""
                        insert into panel.meeting (meeting_id, partnership_id, held_on, starts_at, place, chair, planned_by,
                                                   state, opened_at)
                        values (?, ?, current_date, time '10:00', 'Town hall', 'Chair', 'Coordinator', 'OPEN', now())""")
                .params(panel, system.partnership("northbank").value())
                .update();
        return panel;
    }

    /** Planned for a day and opened with these agencies there; answers its address. */
    public String opened(LocalDate on, String... here) {
        return opened(MeetingKind.PANEL, on, here);
    }

    /** The same of another kind. */
    public String opened(String kind, LocalDate on, String... here) {
        String panel = planned(kind, on);
        came(panel, here);
        assertThat(step(panel, "open").with("read", "yes").sendOnce().status()).isEqualTo(303);
        return panel;
    }

    public String planned(LocalDate on) {
        return planned(MeetingKind.PANEL, on);
    }

    public String planned(String kind, LocalDate on) {
        TestPage saved = SentForm.of(coordinator, coordinator.get("/meetings/plan?kind=" + kind))
                .with("on-day", "" + on.getDayOfMonth())
                .with("on-month", "" + on.getMonthValue())
                .with("on-year", "" + on.getYear())
                .with("time", "10:00")
                .with("place", "Town hall")
                .with("chair", "The coordinator")
                .sendOnce();
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
        return saved.location().orElseThrow();
    }

    /** One line for each agency and guest, as a browser sends them. */
    public void came(String panel, String... here) {
        cameAs("HERE", panel, here);
    }

    /** The same, as members or as deputies. */
    public void cameAs(String presence, String panel, String... here) {
        TestPage page = coordinator.get(panel + "/attendance");
        Set<String> there = Set.of(here);
        String body = page.document().select("main form[method=post] input, main form[method=post] select").stream()
                .filter(field -> !field.attr("name").isEmpty())
                .map(field -> encoded(field.attr("name")) + "=" + encoded(value(field, presence, there)))
                .collect(Collectors.joining("&"));
        TestPage saved = coordinator.send(coordinator
                .request(panel + "/attendance")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    }

    /** What a browser sends of the page on which several stay as they are, with these ticked. */
    public String staying(String panel, String reason, String... people) {
        String shown =
                coordinator.get(panel + "/stay").document().select("main form[method=post] input[type=hidden]").stream()
                        .map(field -> encoded(field.attr("name")) + "=" + encoded(field.val()))
                        .collect(Collectors.joining("&"));
        return Stream.of(people).map(one -> "&person=" + encoded(one)).collect(Collectors.joining("", shown, ""))
                + "&reason=" + encoded(reason);
    }

    public TestPage stay(String panel, String body) {
        return coordinator.send(coordinator
                .request(panel + "/stay")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String value(Element field, String presence, Set<String> there) {
        Element line = field.closest("tr");
        String agency = line == null ? "" : line.select("input[name=agency]").val();
        return switch (field.attr("name")) {
            case "name" -> there.contains(agency) ? "Somebody of " + agency : "";
            case "presence" -> there.contains(agency) ? presence : "ABSENT";
            default -> field.val();
        };
    }

    /** There is one panel a day: those of tests before are put back to days of their own. */
    public static void todayIsFree(TestSystem system) {
        system.owner().sql("""
                        update panel.meeting set held_on = (select min(held_on) - 1 from panel.meeting)
                        where held_on = :today and state <> 'CANCELLED'""").param("today", London.today(system.clock())).update();
    }

    /** What earlier forms said is read, so that the next page tells of the next alone. */
    public void noticesRead(String panel) {
        assertThat(Stream.generate(() -> coordinator.get(panel))
                        .limit(10)
                        .anyMatch(page -> page.document()
                                .select(".govuk-notification-banner")
                                .isEmpty()))
                .isTrue();
    }

    public void close(String panel) {
        assertThat(step(panel, "closed").sendOnce().status()).isEqualTo(303);
    }

    public SentForm step(String panel, String step) {
        return SentForm.of(coordinator, coordinator.get(panel + "/step/" + step));
    }

    public SentForm decision(String panel, String person) {
        return SentForm.of(coordinator, coordinator.get(panel + "/people/" + person));
    }

    public SentForm action(String panel, String person, String agency, LocalDate due) {
        return SentForm.of(coordinator, coordinator.get(panel + "/people/" + person + "/action"))
                .with("action", "Joint visit with the key worker")
                .with("agency", agency)
                .with("due-day", "" + due.getDayOfMonth())
                .with("due-month", "" + due.getMonthValue())
                .with("due-year", "" + due.getYear());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
