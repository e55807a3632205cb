package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;
import org.turnstone.partnership.AccountAnswer;
import org.turnstone.partnership.OpenAccount;
import org.turnstone.shared.StaffId;

/** A password that somebody else has set opens nothing until its owner has chosen another. */
class FirstPasswordStoreTests {
    private static final String FIRST = "vole gherkin tarn ladder";
    private static final String OWN = "puffin anvil quilt meadow";

    private final TestSystem system = TestSystem.shared();

    @Test
    void no_page_opens_and_nothing_is_changed_before_there_is_a_password_of_ones_own() {
        StaffId staff = officer("First Comer");
        opened(staff, "f.comer@northbank");
        TestPeople people = new TestPeople(system, "northbank");
        String person = people.adult("Tamsin", "Wayland");
        TestBrowser owner = system.from("127.0.5.1");
        owner.get("/people/" + person);
        assertThat(owner.trySignIn("f.comer@northbank", FIRST).location()).contains("/password");
        for (String path : new String[] {"/", "/people?q=wayland", "/people/" + person, "/sessions", "/cohort"}) {
            TestPage page = owner.getOnce(path);
            assertThat(page.location()).as(path).contains("/password");
            assertThat(page.text()).as(path).doesNotContain("Wayland");
        }
        TestPage asked = owner.get("/password");
        assertThat(asked.heading()).isEqualTo("Choose your own password");
        assertThat(SentForm.of(owner, asked)
                        .sendTo("/people/" + person + "/rag")
                        .location())
                .contains("/password");
        assertThat(people.statements(person)).isEqualTo(1);
        assertThat(owner.get("/help").status()).isEqualTo(200);

        owner.get("/password");
        TestPage same = owner.post("/password", "current", FIRST, "next", FIRST);
        assertThat(same.status()).isEqualTo(422);
        assertThat(same.document().select("#next-error").text()).contains("other than the one you use now");
        assertThat(owner.getOnce("/").location()).contains("/password");
        assertThat(owner.postOnce("/password", "current", FIRST, "next", OWN).location())
                .as("on to the page that was wanted")
                .contains("/people/" + person);
        assertThat(owner.get("/people/" + person).heading()).contains("Tamsin Wayland");
        assertThat(system.from("127.0.5.1").trySignIn("f.comer@northbank", OWN).location())
                .contains("/");
    }

    @Test
    void it_is_asked_again_at_each_sign_in_and_after_each_reset() {
        StaffId staff = officer("Second Comer");
        opened(staff, "s.comer@northbank");
        TestBrowser one = system.from("127.0.5.2");
        one.trySignIn("s.comer@northbank", FIRST);
        one.get("/password");
        assertThat(one.postOnce("/sign-out").location()).contains("/sign-in");
        TestBrowser other = system.from("127.0.5.2");
        assertThat(other.trySignIn("s.comer@northbank", FIRST).location()).contains("/password");
        other.get("/password");
        assertThat(other.postOnce("/password", "current", FIRST, "next", OWN).location())
                .contains("/");
        TestBrowser admin = system.as("admin");
        String path = "/administration/account/" + staff.value();
        admin.get(path);
        admin.post(path, "password", FIRST + " again");
        assertThat(other.get("/sessions").path()).isEqualTo("/sign-in");
        assertThat(other.trySignIn("s.comer@northbank", FIRST + " again").location())
                .contains("/password");
    }

    @Test
    void the_accounts_of_the_demonstration_are_not_asked() {
        StaffId staff = officer("Third Comer");
        AccountAnswer answer = system.actingAs(
                "admin", () -> system.bean(OpenAccount.class).openInDemonstration(staff, "t.comer@northbank", FIRST));
        assertThat(answer).isEqualTo(new AccountAnswer.Changed());
        assertThat(system.from("127.0.5.3")
                        .trySignIn("t.comer@northbank", FIRST)
                        .location())
                .contains("/");
    }

    private StaffId officer(String name) {
        UUID staff = UUID.randomUUID();
        UUID partnership = system.partnership("northbank").value();
        system.owner()
                .sql("insert into partnership.staff values (?, ?, 'POLICE', ?, ?, '', 'person')")
                .params(staff, partnership, staff.toString(), name)
                .update();
        system.owner().sql("""
                        insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
                        values (?, ?, ?, 'POLICE', 'POLICE_OFFENDER_MANAGER', date '2026-01-01', date '2090-01-01')""").params(UUID.randomUUID(), partnership, staff).update();
        return new StaffId(staff);
    }

    private void opened(StaffId staff, String username) {
        TestBrowser admin = system.as("admin");
        String path = "/administration/account/" + staff.value();
        admin.get(path);
        assertThat(admin.post(path, "username", username, "password", FIRST).path())
                .isEqualTo("/administration");
    }
}
