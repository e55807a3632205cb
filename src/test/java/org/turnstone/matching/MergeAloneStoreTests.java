package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.person.NamesakesShown;
import org.turnstone.person.PersonBlock;
import org.turnstone.shared.PersonId;

/** Two people are made one by one steward alone only where what they see would have linked them, or a number is the same. */
class MergeAloneStoreTests {
    private static final String ROW = "source_ref,person_ref,forename,surname,date_of_birth,sex,postcode\n";
    private static MatchingWorld world;
    private static TestBrowser steward;
    private static TestBrowser second;

    @BeforeAll
    static void people() {
        world = new MatchingWorld();
        world.bring("POLICE", "people", ROW + """
                1,P1,Ann,Ashby,1990-05-01,f,ZZ1 1AA
                2,P2,Zoe,Quill,1951-11-23,f,ZZ2 2BB
                3,P3,Zora,Quince,1953-01-27,f,ZZ3 3CC
                """);
        world.bring("POLICE", "people", ROW + "3,P3,Ann,Ashby,1953-01-27,f,ZZ3 3CC\n");
        world.bring("POLICE", "people", ROW + "3,P3,Ann,Ashby,1990-05-01,f,ZZ1 1AA\n");
        steward = world.system.as("steward");
        second = world.system.as("deputy");
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void two_who_are_visibly_different_are_not_merged_by_one_alone_who_sees_the_evidence_first() {
        var ann = world.person("POLICE", "P1");
        var zoe = world.person("POLICE", "P2");
        String merge = "/matching/people/" + world.reference(ann) + "/merge";
        TestPage shown = steward.get(merge + "?with=" + world.reference(zoe));
        assertThat(shown.text())
                .contains("A second data steward has to confirm this", Compared.NOT_ENOUGH, "Propose the merge")
                .contains("The evidence", "More against than for", "Stays", "Goes into it");
        assertThat(shown.document().select("main table, main button").eachAttr("class"))
                .as("the evidence before the button")
                .satisfies(classes -> assertThat(classes.getFirst()).contains("ts-evidence"));
        TestPage proposed = steward.post(
                merge,
                "_form",
                shown.document().select("input[name=_form]").attr("value"),
                "with",
                world.reference(zoe),
                "reason",
                "I think so");
        assertThat(proposed.text()).contains("A second data steward has to confirm it");
        assertThat(world.person("POLICE", "P2")).isEqualTo(zoe);
        String proposal =
                proposed.document().select("main a[href^=/matching/second/]").attr("href");
        TestPage theirs = second.get(proposal);
        assertThat(theirs.text()).contains("One alone may not decide this", "The evidence", "More against than for");
        second.post(
                proposal,
                "_form",
                theirs.document().select("input[name=_form]").attr("value"),
                "agreed",
                "yes",
                "reason",
                "Fingerprints");
        assertThat(world.person("POLICE", "P2")).isEqualTo(ann);
    }

    @Test
    void the_evidence_counts_who_else_bears_the_name_as_far_as_they_may_be_shown() {
        world.bring("POLICE", "people", ROW + """
                5,P5,Ivo,Ink,1960-01-02,m,ZZ5 5EE
                6,P6,Ivo,Ink,1972-03-04,m,ZZ6 6FF
                7,P7,Ivo,Ink,1984-05-06,m,ZZ7 7GG
                """);
        String health = "source_ref,person_ref,category,forename,surname,date_of_birth,sex,postcode\n";
        world.bring("HEALTH", "people", health + "8,N8,health,Ivo,Ink,1996-07-08,m,ZZ8 8HH\n");
        assertThat(bearers("steward", "P5", "P6")).isEqualTo(2).isEqualTo(bearers("steward", "P6", "P5"));
        assertThat(bearers("import", "P5", "P6")).as("whoever is shown all").isEqualTo(3);
    }

    private static int bearers(String reader, String one, String other) {
        Set<PersonId> two = Set.of(world.person("POLICE", one), world.person("POLICE", other));
        List<PersonBlock> said = List.of(PersonBlock.of(Map.of("forename", "Ivo", "surname", "Ink")));
        return world.as(reader, () -> world.system.bean(NamesakesShown.class).of(two, said))
                .bearers();
    }

    @Test
    void two_whom_the_evidence_would_link_are_merged_by_one() {
        var ann = world.person("POLICE", "P1");
        var same = world.person("POLICE", "P3");
        assertThat(same).isNotEqualTo(ann);
        TestPage shown =
                steward.get("/matching/people/" + world.reference(ann) + "/merge?with=" + world.reference(same));
        assertThat(shown.text()).contains("Over the line of 15", "Merge them").doesNotContain("second data steward");
        assertThat(world.as(
                        "steward", () -> world.system.bean(MergePeople.class).merge(same, ann, "Photographs")))
                .isInstanceOf(MergePeople.Answer.Done.class);
    }
}
