package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;

/** The pages about someone who is unlawfully at large in the states that only their use brings about. */
final class AtLargeStates {
    private AtLargeStates() {}

    static void look(AxeBrowser.Window window, TestSystem system, TestPeople people) {
        boolean wide = window.width() > 1000;
        String person = wide ? people.adult("Wilf", "Harbottle") : people.adult("Greta", "Limpkin");
        window.signIn("police");
        Page page = window.look("record at large", "/people/" + person + "/at-large");
        page.click("main button:has-text('Put this on record')");
        window.look("record at large, refused");
        assertThat(page.locator(".govuk-error-summary__list li").count()).isEqualTo(3);
        LocalDate from = people.today().minusDays(1);
        page.fill("#from-day", "" + from.getDayOfMonth());
        page.fill("#from-month", "" + from.getMonthValue());
        page.fill("#from-year", "" + from.getYear());
        page.check("input[value=TEMPORARY_RELEASE]");
        page.fill("#authority", "Prison’s call of Tuesday, reference HMP-KESTREL-MOOR/2026/000417/RESETTLEMENT");
        page.click("main button:has-text('Put this on record')");
        window.look("person at large, Red proposed");
        assertThat(page.locator(".ts-person .ts-flag--strong").innerText()).contains("Unlawfully at large since");
        window.look(
                "correct at large",
                page.locator("main a:has-text('Correct')").last().getAttribute("href"));
        page = window.look("change RAG status, Red proposed", "/people/" + person + "/rag");
        page.click("main a:has-text('say why')");
        window.look("refuse a proposed Red");
        page.click("main button:has-text('Refuse Red')");
        window.look("refuse a proposed Red, refused");
        nextDay(window, system);
        page = window.open("/people/" + person);
        page.click("main a[href*='/at-large/end']");
        window.look("end at large");
        page.click("main button:has-text('Put this on record')");
        window.look("end at large, refused");
        page.check("input[value=MISTAKE]");
        page.fill("#words", "It was his brother");
        page.click("main button:has-text('Put this on record')");
        window.look("person who never was at large");
        window.look("refuse a proposed Red, none", "/people/" + person + "/rag/refuse");
    }

    private static void nextDay(AxeBrowser.Window window, TestSystem system) {
        system.clock().forward(Duration.ofDays(1));
        try {
            window.signIn("police");
            Page page = window.look("exceptions, Red not answered", "/cohort/exceptions");
            assertThat(page.locator("main").innerText()).contains("Red proposed and not answered: 1");
        } finally {
            system.clock().back();
        }
        window.signIn("police");
    }
}
