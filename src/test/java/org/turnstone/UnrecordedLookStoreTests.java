package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page about a person is not sent when the look cannot be recorded, be it at the insert or at the commit. */
class UnrecordedLookStoreTests {
    private static final String NAME = "Sorrelwood";
    private static TestSystem system;
    private static List<String> pages;

    @BeforeAll
    static void a_person_whom_the_police_may_be_shown() {
        system = TestSystem.fresh();
        String reference = new TestPeople(system, "northbank").adult("Yarrow", NAME);
        pages = List.of(
                "/people/" + reference,
                "/people/" + reference + "/sources",
                "/people?q=Yarrow+Sorelwood",
                "/cohort",
                "/");
        system.owner().sql("""
                create function public.no_look_is_recorded() returns trigger language plpgsql as $$
                begin
                    if new.operation = 'CONSULTATION' then
                        raise exception 'the disk of the trail is full' using errcode = '53100';
                    end if;
                    return new;
                end $$""").update();
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create trigger broken before insert on governance.audit_entry",
                "create constraint trigger broken after insert on governance.audit_entry deferrable initially deferred"
            })
    void an_error_page_without_the_name_is_all_that_is_sent(String broken) {
        TestBrowser police = system.as("police");
        for (String page : pages) {
            assertThat(police.getOnce(page).body()).as("%s before", page).contains(NAME);
        }
        int before = looks();
        system.owner()
                .sql(broken + " for each row execute function public.no_look_is_recorded()")
                .update();
        try {
            for (String page : pages) {
                TestPage answer = police.getOnce(page);
                assertThat(answer.status()).as(page).isBetween(500, 503);
                assertThat(answer.heading()).as(page).isNotBlank();
                assertThat(answer.body()).as(page).doesNotContain(NAME, "Yarrow", "disk of the trail");
            }
            assertThat(looks()).isEqualTo(before);
        } finally {
            system.owner().sql("drop trigger broken on governance.audit_entry").update();
        }
        assertThat(police.getOnce(pages.getFirst()).body()).as("mended").contains(NAME);
        assertThat(looks()).isEqualTo(before + 1);
    }

    private static int looks() {
        return system.owner()
                .sql("select count(*) from governance.audit_entry where operation = 'CONSULTATION'")
                .query(Integer.class)
                .single();
    }
}
