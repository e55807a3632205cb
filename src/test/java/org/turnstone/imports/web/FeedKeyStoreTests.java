package org.turnstone.imports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.turnstone.SentForm;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestSystem;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.imports.FeedKeys;
import org.turnstone.imports.ImportRequest;
import org.turnstone.imports.RunImport;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.person.FindPeople;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotAllowed;

/** A key that an agency's own system sends its files with. */
class FeedKeyStoreTests {
    private static final String FILE = """
            source_ref,person_ref,pnc,forename,surname,date_of_birth
            1,P1,2019/0000001S,Ann,Ashby,1990-05-01
            """;

    @Test
    void a_key_is_shown_once_brings_its_agencys_files_in_and_nothing_else_until_it_is_withdrawn() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser admin = system.as("admin");
            SentForm form = SentForm.of(admin, admin.get("/imports/keys"))
                    .with("agency", "POLICE")
                    .with("use", "");
            assertThat(form.sendOnce().status()).isEqualTo(422);
            form = form.with("use", "Nightly custody extract");
            TestPage issued = form.sendOnce();
            String key = issued.document().select("#issued").text();
            assertThat(key).startsWith("turnstone-").hasSizeGreaterThan(50);
            assertThat(admin.get("/imports/keys").body()).doesNotContain(key).contains("Nightly custody extract");
            assertThat(system.owner()
                            .sql("select digest from imports.feed_key")
                            .query(String.class)
                            .single())
                    .isNotEqualTo(key);

            Membership feed = system.bean(FeedKeys.class).holder(key).orElseThrow();
            assertThat(feed.staffName()).isEqualTo("Feed of Police");
            assertThat(brought(system, feed, "POLICE")).isEqualTo(1);
            assertThat(refuses(() -> brought(system, feed, "HOUSING"))).isTrue();
            assertThat(Acting.as(feed, () -> system.bean(Access.class).may(Activity.READ_PEOPLE)))
                    .isFalse();
            assertThat(refuses(() -> Acting.as(
                                    feed, () -> system.bean(FindPeople.class).find("ashby", 1))
                            .people()
                            .size()))
                    .isTrue();

            TestPage list = admin.get("/imports/keys");
            admin.post(list.document().select("main table form").attr("action"));
            assertThat(system.bean(FeedKeys.class).holder(key)).isEmpty();
            assertThat(system.owner()
                            .sql("select what from governance.audit_entry where what like '%feed key%' order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("Issued a feed key to POLICE", "Withdrew a feed key of POLICE");
        }
    }

    @Test
    void the_same_form_sent_again_issues_no_second_key() {
        try (TestSystem system = TestSystem.fresh()) {
            TestBrowser admin = system.as("admin");
            SentForm form = SentForm.of(admin, admin.get("/imports/keys"))
                    .with("agency", "POLICE")
                    .with("use", "Nightly custody extract");
            assertThat(form.sendOnce().document().select("#issued")).hasSize(1);
            assertThat(form.sendOnce().location()).contains("/imports/keys");
            assertThat(admin.get("/imports/keys").text()).contains("This form has issued its key already");
            assertThat(form.with("use", "Another").sendOnce().document().select("#issued"))
                    .isEmpty();
            assertThat(system.owner()
                            .sql("select count(*) from imports.feed_key")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void a_key_that_was_never_issued_stands_for_nobody() {
        assertThat(TestSystem.shared().bean(FeedKeys.class).holder("turnstone-0000"))
                .isEmpty();
    }

    private static boolean refuses(java.util.function.Supplier<Integer> work) {
        try {
            work.get();
            return false;
        } catch (NotAllowed refused) {
            return true;
        }
    }

    private static int brought(TestSystem system, Membership who, String agency) {
        ImportRequest request =
                new ImportRequest("people", new AgencyCode(agency), "main", "people.csv", null, false, false);
        return Acting.as(who, () -> {
            try {
                return system.bean(RunImport.class)
                        .run(request, new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), progress -> {})
                        .report()
                        .newRows();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
