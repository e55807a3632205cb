package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.turnstone.BroughtFile;
import org.turnstone.TestPage;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** The search by name and birth, and what it says where there is nobody. */
class SearchPageTests {
    private static TestSystem system;
    private static LocalDate grown;
    private static LocalDate younger;

    @BeforeAll
    static void people() {
        system = TestSystem.fresh();
        TestPeople people = new TestPeople(system, "northbank");
        grown = people.today().minusYears(31).minusDays(40);
        younger = people.today().minusYears(28);
        people.adult("Rowan", "Kestrel");
        people.inCustody("Perrin", "Kestrel");
        people.adult("Issa", "Soo");
        people.notOnCohort("Xia", "Zhao");
        people.excludedFor("sergeant", "Bryn", "Cousin");
        people.notOnCohort("Darren", "Tern");
        people.notOnCohort("Ada", "Thornhaugh");
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xyzzy", "zzxs", "qwertz", "sss", "kestrel xyzzy"})
    void nobody_is_like_nonsense_and_the_page_says_what_to_try(String nonsense) {
        TestPage page = found(nonsense);
        assertThat(names(page)).as(nonsense).isEmpty();
        assertThat(page.text()).contains("No one found", "“" + nonsense + "”", "first letters", "27 April 2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kestral", "kestrle", "kest", "Kastrell", "KESTREL"})
    void a_name_is_found_though_misspelt(String typed) {
        assertThat(names(found(typed))).as(typed).containsExactlyInAnyOrder("Rowan Kestrel", "Perrin Kestrel");
    }

    /** Darren and Tern have the consonants of Thornhaw, and little else of it. */
    @Test
    void who_is_spelt_alike_comes_before_who_only_sounds_alike() {
        assertThat(names(found("Thornhaw"))).startsWith("Ada Thornhaugh").contains("Darren Tern");
        assertThat(names(found("Tern"))).startsWith("Darren Tern");
    }

    /** Else a search by it brings somebody whose page nowhere says why. */
    @Test
    void a_middle_name_is_found_and_stands_in_the_full_name() {
        BroughtFile.bring(system, "POLICE", "people", """
                source_ref,person_ref,forename,middle_names,surname,date_of_birth
                P-77,P-77,Declan,Luke,Uttridge,1990-03-04
                """);
        TestPage page = found("Luke Uttridge");
        assertThat(names(page)).containsExactly("Declan Uttridge");
        assertThat(page.text()).contains("full name Declan Luke Uttridge");
        String person = page.document().select("main tbody th a").attr("href");
        assertThat(system.as("police").get(person).text()).contains("Full name Declan Luke Uttridge.");
    }

    @Test
    void a_birth_is_understood_as_people_write_it_alone_and_with_a_name() {
        for (String pattern :
                List.of("d MMMM yyyy", "d/M/yyyy", "dd.MM.yyyy", "yyyy-MM-dd", "MMMM d yyyy", "MMMM yyyy")) {
            String day = DateTimeFormatter.ofPattern(pattern, Locale.UK).format(younger);
            assertThat(names(found(day))).as(day).contains("Perrin Kestrel").doesNotContain("Rowan Kestrel");
            assertThat(names(found("Kestrel " + day))).as(day).containsExactly("Perrin Kestrel");
            assertThat(names(found(day + " kestral"))).as(day).containsExactly("Perrin Kestrel");
        }
        assertThat(names(found("Kestrel " + grown.getYear()))).containsExactly("Rowan Kestrel");
        assertThat(names(found("Kestrel " + (grown.getYear() - 1)))).isEmpty();
    }

    @Test
    void a_year_alone_and_a_day_that_never_was_are_answered_in_words() {
        assertThat(found(String.valueOf(grown.getYear())).text()).contains("A year alone fits too many people.");
        TestPage never = found("Kestrel 31/2/1990");
        assertThat(names(never)).isEmpty();
        assertThat(never.text()).contains("There is no such day.");
    }

    @Test
    void whom_one_may_not_see_is_found_by_no_birth() {
        String year = "Cousin " + grown.getYear();
        assertThat(names(found(year))).containsExactly("Bryn Cousin");
        TestPage hidden = system.as("sergeant").get("/people?q=" + encoded(year));
        assertThat(names(hidden)).isEmpty();
        assertThat(hidden.text()).contains("No one found");
    }

    private static TestPage found(String typed) {
        return system.as("police").get("/people?q=" + encoded(typed));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static List<String> names(TestPage page) {
        return page.document().select("main tbody th a").eachText();
    }
}
