package org.turnstone.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestStaff;
import org.turnstone.TestSystem;
import org.turnstone.shared.London;

class AreaStoreTests {
    private static final String AREAS = "/administration/areas";
    private static final String WARDS = "/administration/wards";

    private static TestSystem system;
    private static TestBrowser admin;

    @BeforeAll
    static void a_partnership() {
        system = TestSystem.fresh();
        admin = system.as("admin");
        system.owner()
                .sql("insert into partnership.area values (?, 'FAR', 'Far away')")
                .param(TestStaff.id("partnership", "southmoor", "southmoor"))
                .update();
        system.owner()
                .sql("insert into partnership.ward values (?, 'COVE', 'Cove', 'FAR')")
                .param(TestStaff.id("partnership", "southmoor", "southmoor"))
                .update();
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void an_area_and_its_wards_begin_are_renamed_and_moved_and_the_trail_says_so() {
        add(AREAS, "", "Riverside");
        add(AREAS, "", "Hill side");
        add(WARDS, "RIVERSIDE", "Mill & Lock");
        assertThat(sectionOf("Riverside")).contains("Mill & Lock");
        FilledForm ward = FilledForm.of(admin, WARDS + "/MILL_LOCK");
        assertThat(ward.fields()).containsEntry("of", "RIVERSIDE").containsEntry("name", "Mill & Lock");
        assertThat(ward.with("of", "HILL_SIDE", "name", "Mill").send().location())
                .contains(AREAS);
        assertThat(sectionOf("Riverside")).contains("No wards");
        assertThat(sectionOf("Hill side")).contains("Mill");
        assertThat(FilledForm.of(admin, AREAS + "/HILL_SIDE")
                        .with("name", "Hillside")
                        .send()
                        .location())
                .contains(AREAS);
        assertThat(trail()).contains("Area added", "Ward added", "Ward changed", "Area changed");
        add(AREAS, "", "Hill-side");
        assertThat(one("select code from partnership.area where name = 'Hill-side'"))
                .isEqualTo("HILL_SIDE_2");
    }

    @Test
    void a_ward_form_sent_again_with_another_name_is_refused_and_sent_once_more_adds_that_too() {
        add(AREAS, "", "Lowmoor");
        FilledForm ward = FilledForm.of(admin, WARDS + "/add").with("of", "LOWMOOR", "name", "Fold");
        assertThat(ward.send().location()).contains(AREAS);
        TestPage changed = ward.with("name", "Fold end").send();
        assertThat(changed.status()).isEqualTo(409);
        assertThat(changed.text()).contains("This form was sent already");
        assertThat(sectionOf("Lowmoor")).doesNotContain("Fold end");
        FilledForm again = FilledForm.of(admin, WARDS + "/add", changed);
        assertThat(again.fields()).containsEntry("of", "LOWMOOR").containsEntry("name", "Fold end");
        assertThat(again.send().location()).contains(AREAS);
        assertThat(sectionOf("Lowmoor")).contains("Fold end");
    }

    @Test
    void the_wards_of_an_area_end_with_it_and_keep_their_names() {
        add(AREAS, "", "Old borough");
        add(WARDS, "OLD_BOROUGH", "Castle");
        assertThat(FilledForm.of(admin, AREAS + "/OLD_BOROUGH")
                        .until(today())
                        .send()
                        .location())
                .contains(AREAS);
        assertThat(sectionOf("Old borough")).contains("Ended on", "Castle", "Ended with its area");
        assertThat(admin.get(WARDS + "/add").document().select("option[value=OLD_BOROUGH]"))
                .isEmpty();
        assertThat(FilledForm.of(admin, WARDS + "/add")
                        .with("of", "OLD_BOROUGH", "name", "Late")
                        .send()
                        .text())
                .contains("Choose the area that it belongs to");
        assertThat(FilledForm.of(admin, WARDS + "/CASTLE")
                        .with("name", "Castle Hill")
                        .send()
                        .location())
                .as("a ward stays in its area, though that has ended")
                .contains(AREAS);
        assertThat(FilledForm.of(admin, AREAS + "/add")
                        .with("name", "old  BOROUGH")
                        .send()
                        .text())
                .contains("There was an area of this name until");
    }

    @ParameterizedTest(name = "{0}: {1} as {2}")
    @CsvSource({
        "areas, name, '', Enter the name of the area",
        "areas, name, town, There is an area of this name already",
        "wards, name, '', Enter the name of the ward",
        "wards, name, QUAY, There is a ward in this area of this name already",
        "wards, of, FAR, Choose the area that it belongs to",
    })
    void what_is_wrong_stands_beside_its_field(String kind, String field, String typed, String words) {
        TestPage refused = FilledForm.of(admin, "/administration/" + kind + "/add")
                .with("of", "TOWN", "name", "Right")
                .with(field, typed)
                .send();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document()
                        .select(".govuk-error-summary__list a[href=#" + field + "]")
                        .text())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"areas, TOWN, area", "wards, QUAY, ward"})
    void what_nobody_means_does_no_harm(String kind, String code, String table) {
        String path = "/administration/" + kind + "/" + code;
        FilledForm form = FilledForm.of(admin, path);
        assertThat(form.until("31", "2", "2027").send().text()).contains("Enter a real day");
        assertThat(form.until("1", "1", "2199").send().text()).contains("Enter a day within 3 years of today");
        form.until("", "", "");
        assertThat(form.with("name", "n".repeat(201)).send().text()).contains("200 characters or fewer");
        assertThat(form.with("name", "n".repeat(5_000_000)).send().status()).isEqualTo(413);
        assertThat(FilledForm.of(admin, path)
                        .with("name", TestPeople.SCRIPT, "code", "OTHER", "partnership_id", "x")
                        .send()
                        .location())
                .contains(AREAS);
        assertThat(admin.get(AREAS).document().select("main script")).isEmpty();
        assertThat(admin.get(AREAS).text()).contains(TestPeople.SCRIPT);
        assertThat(one("select name from partnership." + table + " where code = '" + code + "' and partnership_id = '"
                        + system.partnership("northbank").value() + "'"))
                .isEqualTo(TestPeople.SCRIPT);
        assertThat(FilledForm.of(admin, path).until(today()).send().location()).contains(AREAS);
        assertThat(FilledForm.of(admin, path)
                        .with("name", code)
                        .until("", "", "")
                        .send()
                        .location())
                .contains(AREAS);
    }

    @ParameterizedTest
    @CsvSource({"areas, TOWN", "wards, QUAY"})
    void two_who_change_it_at_once_see_both_versions(String kind, String code) {
        String path = "/administration/" + kind + "/" + code;
        String name = FilledForm.of(admin, path).fields().get("name");
        FilledForm first = FilledForm.of(admin, path).with("name", "First");
        FilledForm second = FilledForm.of(system.as("admin"), path).with("name", "Second");
        assertThat(first.send().status()).isEqualTo(303);
        TestPage conflict = second.send();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Name Second First");
        FilledForm over = FilledForm.of(second.browser(), path, conflict).with("name", name);
        assertThat(over.send().status()).isEqualTo(303);
    }

    @Test
    void anothers_areas_and_wards_can_be_neither_seen_nor_changed() {
        assertThat(admin.get(AREAS).text()).doesNotContain("Far away", "Cove");
        for (String path : new String[] {AREAS + "/FAR", WARDS + "/COVE"}) {
            assertThat(admin.get(path).status()).isEqualTo(404);
            FilledForm form = FilledForm.of(admin, AREAS + "/TOWN").with("of", "TOWN");
            assertThat(new FilledForm(admin, path, form.fields()).send().status())
                    .isEqualTo(404);
        }
        assertThat(system.as("admin@southmoor").get(AREAS).text()).contains("Far away", "Cove");
    }

    private static void add(String list, String of, String name) {
        TestPage saved =
                FilledForm.of(admin, list + "/add").with("of", of, "name", name).send();
        assertThat(saved.location()).as(saved.text()).contains(AREAS);
    }

    private static String sectionOf(String area) {
        return admin.get(AREAS)
                .document()
                .select("section:has(h2:containsOwn(" + area + "))")
                .text();
    }

    private static String trail() {
        return String.join("\n", system.owner().sql("""
                        select what from governance.audit_entry where operation = 'ADMINISTRATION' order by seq
                        """).query(String.class).list());
    }

    private static String one(String sql) {
        return String.valueOf(system.owner().sql(sql).query().singleValue());
    }

    private static LocalDate today() {
        return London.today(system.clock());
    }
}
