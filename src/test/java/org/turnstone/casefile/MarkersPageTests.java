package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.turnstone.TestPeople;
import org.turnstone.TestSystem;

/** What warns of a person, at the head of their page: to those alone who may see the row that says so. */
class MarkersPageTests {
    private static TestSystem system;
    private static TestPeople people;
    private static String person;

    @BeforeAll
    static void somebody_with_every_marker() {
        system = TestSystem.fresh();
        people = new TestPeople(system, "northbank");
        person = people.adult("Ivo", "Kestle");
        say("marker,level,from", "warning,Violent,", 30);
        say("marker,level,from", "mappa,Level 2,", 30);
        say("marker,from", "gang,", 30);
        say("marker,from", "prevent,", 30);
        say("marker,from", "marac,", 30);
        say("marker,from", "rso,", -3);
        people.toldAgain(
                person,
                "POLICE",
                "markers",
                "marker,level,from,to",
                "warning,Escaper," + people.today().minusDays(90) + "," + people.today());
    }

    private static void say(String columns, String values, int daysAgo) {
        people.toldAgain(
                person, "POLICE", "markers", columns, values + people.today().minusDays(daysAgo));
    }

    @AfterAll
    static void drop() {
        system.close();
    }

    @Test
    void those_in_force_are_flags_for_whom_the_rules_let_see_them_warnings_first_and_strong() {
        assertThat(flags("police", "")).startsWith("Warning: violent", "MAPPA level 2", "MARAC", "Gang", "Prevent");
        assertThat(system.as("police")
                        .get("/people/" + person)
                        .document()
                        .select(".ts-person .ts-flag--strong")
                        .eachText())
                .containsExactly("Warning: violent");
        assertThat(flags("police", "")).noneMatch(flag -> flag.contains("scaper") || flag.startsWith("Registered"));
        for (String reader : List.of("housing", "health", "charity", "coordinator")) {
            assertThat(flags(reader, "")).as(reader).noneMatch(MarkersPageTests::isMarker);
        }
    }

    @Test
    void another_day_shows_what_was_in_force_then_and_only_what_was_known_by_then() {
        assertThat(flags("police", "?as-at=" + people.today().minusDays(1)))
                .contains("Warning: violent", "Warning: escaper");
        assertThat(flags("police", "?as-at=" + people.today().minusDays(31)))
                .contains("Warning: escaper")
                .noneMatch(flag -> flag.contains("violent") || flag.startsWith("MAPPA"));
        assertThat(flags("police", "?known-on=" + people.today().minusDays(1)))
                .as("they came today")
                .noneMatch(MarkersPageTests::isMarker);
    }

    @Test
    void whoever_is_shown_them_is_in_the_trail() {
        int before = looks();
        assertThat(flags("police", "")).anyMatch(MarkersPageTests::isMarker);
        assertThat(looks()).isEqualTo(before + 1);
    }

    private static boolean isMarker(String flag) {
        return List.of("Warning", "MAPPA", "MARAC", "Gang", "Prevent", "Registered").stream()
                .anyMatch(flag::startsWith);
    }

    private static List<String> flags(String reader, String day) {
        return system.as(reader)
                .get("/people/" + person + day)
                .document()
                .select(".ts-person .ts-flag")
                .eachText();
    }

    private static int looks() {
        return JdbcClient.create(system.database().owner())
                .sql("select count(*) from governance.audit_entry where what like 'Opened a person''s page%'")
                .query(Integer.class)
                .single();
    }
}
