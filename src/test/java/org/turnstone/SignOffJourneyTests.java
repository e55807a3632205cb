package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.person.AutomaticLinks.InForce;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.London;

/** After a sign-off in a real browser: links to look at, and a sample that bears it out no more. */
class SignOffJourneyTests {
    private static final String HEADER = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";
    private static final String ROWS = """
            1,%1$s1,Edda,Marlowe,1979-02-02,f,ZZ5 5EE
            2,%1$s2,Jory,Penhale,1983-03-03,m,ZZ6 6FF
            """;
    private static final String PICTURES = System.getProperty("pictures", "");

    private static TestSystem system;
    private static AxeBrowser browser;

    @BeforeAll
    static void a_sign_off_and_a_sample_of_which_four_were_wrong() {
        system = TestSystem.fresh();
        bring("POLICE", ROWS.formatted("P"));
        var transaction = new TransactionTemplate(system.bean(PlatformTransactionManager.class));
        system.actingAs(
                "steward",
                () -> transaction.execute(
                        status -> system.bean(JdbcClient.class).sql("""
                        insert into matching.decision
                        select gen_random_uuid(), partnership.my_partnership(), gen_random_uuid(), null, 'CHARITY',
                               array['POLICE'], case when n < 5 then 'DIFFERENT' else 'SAME' end, true, 'W', staff_id, now()
                        from partnership.acting(), generate_series(1, 330) as n""").update()));
        var second = system.membership("deputy");
        InForce signed = new InForce(
                new AgencyCode("CHARITY"),
                new AgencyCode("POLICE"),
                LinkOrder.STARTING,
                300,
                0,
                London.today(system.clock()),
                system.staff("steward"),
                second.staff());
        system.actingAs(
                "deputy",
                () -> transaction.execute(status -> {
                    system.bean(AutomaticLinks.class)
                            .signOff(second, signed, "Right", system.clock().instant());
                    return true;
                }));
        bring("CHARITY", ROWS.formatted("C"));
        browser = new AxeBrowser(system);
    }

    @AfterAll
    static void drop() {
        browser.close();
        system.close();
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {1280, 375})
    void each_page_of_a_sign_off_can_be_read_by_everyone_and_fits(int width) {
        try (AxeBrowser.Window window = browser.window(width)) {
            window.signIn("steward");
            Page page = window.look("what waits", "/matching");
            keep(page, "checks", width);
            assertThat(page.textContent("main"))
                    .contains("Look at 2 links of Charity and Police", "Withdraw the sign-off of Charity and Police?");
            keep(window.look("how right links are", "/matching/automatic"), "fallen", width);
            keep(window.look("a pair", "/matching/automatic/CHARITY-POLICE"), "fallen-pair", width);
            keep(window.look("a link", "/matching/automatic/CHARITY-POLICE/look"), "link", width);
            page.click("text=Save and show the next");
            keep(window.look("a link, not answered"), "link-refused", width);
            assertThat(window.complaints()).isEmpty();
        }
    }

    private static void keep(Page page, String name, int width) {
        if (!PICTURES.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(PICTURES, name + "-" + width + ".png"))
                    .setFullPage(true));
        }
    }

    private static void bring(String agency, String rows) {
        BroughtFile.bring(system, agency, "people", HEADER + rows);
    }
}
