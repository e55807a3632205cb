package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** A status dated back by more than a month is saved once whoever sets it says that the day is right. */
class LongAgoPageTests {
    @Test
    void the_day_is_asked_about_and_another_day_is_asked_about_anew() {
        try (TestSystem system = TestSystem.fresh()) {
            TestPeople people = new TestPeople(system, "northbank");
            String person = people.adult("Rowan", "Kestrel");
            system.clock().forward(Duration.ofDays(60));
            LocalDate back = people.today().minusDays(40);
            SentForm form = SentForm.shownTo(system.as("police"), person).red(back);
            assertThat(form.page().select("input[name=sure]")).isEmpty();
            TestPage asked = form.sendOnce();
            assertThat(asked.status()).isEqualTo(422);
            assertThat(asked.document().select(".govuk-error-summary a").attr("href"))
                    .isEqualTo("#sure");
            assertThat(asked.document().select("#sure-error").text())
                    .contains("This starts the clock on ", "1 month ago", "Confirm that it is right");
            assertThat(asked.document().select("#sure").val()).isEqualTo(back.toString());
            assertThat(asked.document().select("#sure").hasAttr("checked")).isFalse();
            form.with("sure", back.toString()).day(back.plusDays(1));
            assertThat(form.sendOnce().text()).contains("Confirm that it is right");
            assertThat(people.statements(person)).isEqualTo(1);
            assertThat(form.day(back).sendOnce().status()).isEqualTo(303);
            assertThat(form.browser().get("/people/" + person).text()).contains("40 days, limit 5");
            assertThat(people.statements(person)).isEqualTo(2);
        }
    }
}
