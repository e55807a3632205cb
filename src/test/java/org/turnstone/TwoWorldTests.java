package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TwoWorlds.Hidden;
import org.turnstone.governance.Category;
import org.turnstone.person.MoveRecords;
import org.turnstone.shared.PersonId;

/**
 * Every page for every reader, before and after records are added that the reader must not see: the bytes are the same.
 * The worlds grow from step to step, so the steps have an order; each is compared only with the one before it.
 * Each reader asks some of the questions, in turn; {@code -Dtwo-worlds.every-term=true} has everyone ask all of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoWorldTests {
    private static final Set<String> COMPETENT = Set.of("police", "sergeant", "probation", "yos", "prison");
    /** Whom the rules let see a child without a relationship. */
    private static final Set<String> SEE_CHILDREN = Set.of("yos", "steward", "deputy", "privacy");

    private static final List<Hidden> FROM_EVERYONE = List.of(
            new Hidden("southmoor", "core", "", "Zacharias Kettleborough", "Kit Marlpit", "1962-11-21", 201),
            new Hidden("northbank", "core", "", "Philomena Drax", "Una Gorsehill", "1964-12-22", 202),
            new Hidden("northbank", "core", "", "Ignatius Morrowane", "Eli Sallowby", "1966-10-23", 203),
            new Hidden("northbank", "core", "c", "Leopold Quince", "Otto Ridgway", "1968-11-24", 204),
            new Hidden("northbank", "health", "", "Fergus Ainscough", "Jem Wychwood", "1958-12-25", 205),
            new Hidden("northbank", "treatment", "", "Rosalind Hexley", "Vi Penhallow", "1956-10-26", 206),
            new Hidden("northbank", "intel", "", "Barnaby Ulverstone", "Max Tarnside", "1954-11-27", 207),
            new Hidden("northbank", "dv_victim", "", "Wilhelmina Stroud", "Peg Larkrise", "1952-12-28", 208),
            new Hidden("northbank", "third_party", "", "Theodora Blyth", "Dot Cinderford", "1950-10-29", 209));
    private static final Hidden MERGED =
            new Hidden("northbank", "health", "", "Evander Loxley", "Bo Marchmont", "1942-10-17", 215);
    private static final List<Hidden> MAY_BE_SEEN = List.of(
            new Hidden("northbank", "core", "", "Silvester Gantry", "Sil Towpath", "1946-03-09", 216),
            new Hidden("northbank", "core", "", "Perpetua Inkpen", "Pet Sallow", "1944-04-08", 217));
    private static final Hidden CHILD =
            new Hidden("northbank", "core", "", "Clementine Jessop", "Fay Dunmore", "2012-11-30", 210);
    private static final Hidden OF_POLICE_WORK =
            new Hidden("northbank", "le_only", "", "Algernon Vickery", "Sid Nettlecombe", "1948-12-20", 211);
    private static final Hidden OF_PROBATION =
            new Hidden("northbank", "probation", "", "Mortimer Eastleigh", "Guy Foxcote", "1946-10-19", 212);
    private static final Hidden NOT_AGREED =
            new Hidden("northbank", "core", "", "Cordelia Whitlock", "Rue Hazelbury", "1944-11-18", 213);
    private static final Hidden SECOND_CHILD =
            new Hidden("northbank", "core", "", "Quentin Abernathy", "Zed Holloway", "2013-10-17", 214);

    private TwoWorlds worlds;
    private String merged = "";
    private Comparison comparison;

    @BeforeAll
    void worldA() {
        worlds = new TwoWorlds();
        comparison = new Comparison(worlds, Boolean.getBoolean("two-worlds.every-term"));
    }

    @AfterAll
    void close() {
        System.out.println("two worlds: " + comparison.summary());
        worlds.close();
    }

    @Test
    @Order(1)
    void what_is_hidden_from_everyone_changes_no_page() {
        List<Hidden> hidden =
                Stream.concat(FROM_EVERYONE.stream(), Stream.of(MERGED)).toList();
        var before = comparison.before(TwoWorlds.readers(), hidden);
        merged = addMerged(MERGED, worlds.known(8));
        List<String> references = Stream.concat(FROM_EVERYONE.stream().map(worlds::add), Stream.of(merged))
                .toList();
        worlds.exclude(references.get(1));
        worlds.restrict(references.get(2));
        worlds.addToKnown(3, "health", "", "Abel Corncrake");
        worlds.addToKnown(4, "dv_victim", "", "Ira Lapwing");
        worlds.addToKnown(5, "core", "c", "Ned Fieldfare");
        assertThat(comparison.leaks(before, references)).isEmpty();
    }

    @Test
    @Order(2)
    void a_child_changes_no_page_of_those_without_a_relationship() {
        var before = comparison.before(allBut(SEE_CHILDREN), List.of(CHILD));
        assertThat(comparison.leaks(before, List.of(worlds.add(CHILD)))).isEmpty();
    }

    @Test
    @Order(3)
    void police_work_changes_no_page_of_those_who_are_no_competent_authority() {
        var before = comparison.before(allBut(COMPETENT), List.of(OF_POLICE_WORK));
        worlds.addToKnown(6, "le_only", "", "Asa Wheatear");
        assertThat(comparison.leaks(before, List.of(worlds.add(OF_POLICE_WORK))))
                .isEmpty();
    }

    @Test
    @Order(4)
    void probations_records_change_no_page_of_other_services() {
        var before = comparison.before(allBut(Set.of("probation")), List.of(OF_PROBATION));
        worlds.addToKnown(7, "probation", "", "Lot Whinchat");
        assertThat(comparison.leaks(before, List.of(worlds.add(OF_PROBATION)))).isEmpty();
    }

    @Test
    @Order(5)
    void hidden_and_absent_take_the_same_time() {
        for (String reader : List.of("police", "treatment")) {
            var times = comparison.times(reader, worlds.reference("FIRE", CHILD.ref()));
            System.out.println("two worlds: " + times);
            assertThat(times).isNotEmpty().noneMatch(Comparison.Times::tellsSomething);
            var whoBecameKnown = comparison.times(reader, merged);
            System.out.println("two worlds, merged: " + whoBecameKnown);
            assertThat(whoBecameKnown).noneMatch(Comparison.Times::tellsSomething);
        }
        assertThat(comparison.times("police", worlds.known(1)).stream().filter(Comparison.Times::tellsSomething))
                .as("the page of someone who may be seen takes longer, and that is noticed")
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void a_hole_in_the_rules_is_found() {
        worlds.plantAHole(Category.CORE);
        var before = comparison.before(allBut(SEE_CHILDREN), List.of(SECOND_CHILD));
        List<Comparison.Leak> found = comparison.leaks(before, List.of(worlds.add(SECOND_CHILD)));
        worlds.mendTheHole();
        comparison.forget(found);
        assertThat(found.stream().map(Comparison.Leak::reader).distinct())
                .contains("coordinator", "police", "sergeant", "probation", "treatment", "housing", "health")
                .contains("prison", "charity", "analyst")
                .doesNotContain("board", "admin");
        assertThat(found.stream()
                        .map(leak -> leak.path().replaceAll("[?].*|@.*", ""))
                        .distinct())
                .contains("/people", "/people/", "/cohort");
    }

    @Test
    @Order(7)
    void a_merge_of_two_who_may_be_seen_is_found() {
        var before = comparison.before(List.of("steward"), MAY_BE_SEEN);
        String into = worlds.addAlone(MAY_BE_SEEN.getLast());
        List<Comparison.Leak> found = comparison.leaks(before, List.of(addMerged(MAY_BE_SEEN.getFirst(), into), into));
        comparison.forget(found);
        assertThat(found.stream().map(Comparison.Leak::path))
                .contains("/matching/moves", "/people/@0@", "/people/@1@")
                .doesNotContain("/matching");
    }

    @Test
    @Order(8)
    void when_the_agreements_have_ended_what_others_hold_changes_no_page() {
        worlds.endAgreements();
        var before = comparison.before(TwoWorlds.readers(), List.of(NOT_AGREED));
        assertThat(comparison.leaks(before, List.of(worlds.add(NOT_AGREED)))).isEmpty();
    }

    /** Answers their old reference. */
    private String addMerged(Hidden one, String with) {
        String was = worlds.addAlone(one);
        PersonId from = new PersonId(worlds.person(was));
        PersonId into = new PersonId(worlds.person(with));
        var transaction = new TransactionTemplate(worlds.system.bean(PlatformTransactionManager.class));
        worlds.system.actingAs(
                "fire@northbank",
                () -> transaction.execute(
                        status -> worlds.system.bean(MoveRecords.class).merge(from, into, "One human being")));
        return was;
    }

    private static List<String> allBut(Set<String> some) {
        return TwoWorlds.readers().stream()
                .filter(reader -> !some.contains(reader))
                .toList();
    }
}
