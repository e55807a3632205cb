package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.turnstone.linkage.Identifiers;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.linkage.Namesakes;
import org.turnstone.linkage.Veto;
import org.turnstone.linkage.examples.AgencyStyle;
import org.turnstone.linkage.examples.LinkedFiles;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** What holds of any rows, whoever they are about. Metamorphic relations of a linker. */
class LinkRelationsTests {
    private static final long SEED = Long.getLong("linking.seed", 11);
    private static final int ROWS = Integer.getInteger("linking.rows", 1_000);
    private static final AgencyCode POLICE = new AgencyCode("POLICE");
    private static final AgencyCode PROBATION = new AgencyCode("PROBATION");

    @TempDir
    private static Path folder;

    private static List<PersonBlock> known;
    private static List<PersonBlock> arriving;

    @BeforeAll
    static void two_agencies() throws IOException {
        System.out.println("Relations of linking, seed " + SEED);
        LinkedFiles files = AgencyStyle.write(folder, SEED, ROWS);
        known = blocks(files.left());
        arriving = blocks(files.right());
    }

    @Test
    void someone_new_among_those_known_never_turns_a_link_into_one_to_another_person() {
        Random chance = new Random(SEED);
        Known before = people();
        int linked = 0;
        int doubted = 0;
        for (PersonBlock row : arriving) {
            if (!(decide(before, row) instanceof Linked(PersonId person, String rule))) {
                continue;
            }
            linked++;
            for (PersonBlock other : List.of(
                    someoneElse(row, chance), relative(row), namesake(row), of(without(row), "postcode", "QX1 1AA"))) {
                Known more = people();
                more.add(PersonId.random(), other, POLICE, true);
                LinkDecision now = decide(more, row);
                assertThat(now)
                        .as("%s with %s, %s", row.said(), other.said(), rule)
                        .satisfiesAnyOf(
                                same -> assertThat(same)
                                        .isInstanceOfSatisfying(
                                                Linked.class,
                                                link -> assertThat(link.person())
                                                        .isEqualTo(person)),
                                asked -> assertThat(asked).isInstanceOf(Doubtful.class));
                doubted += now instanceof Doubtful ? 1 : 0;
            }
        }
        assertThat(linked).isGreaterThan(200);
        assertThat(doubted).as("some of those added are like them").isPositive();
    }

    /** Where one order links and the other does not, the other asks: it never links to someone else. */
    @Test
    void whichever_agency_came_first_a_record_is_with_the_same_person() {
        Map<Integer, Integer> there = links(known, POLICE, arriving, PROBATION);
        Map<Integer, Integer> back = links(arriving, PROBATION, known, POLICE);
        there.forEach((second, first) -> assertThat(back.getOrDefault(first, second))
                .as("row %d", second)
                .isEqualTo(second));
        back.forEach((first, second) -> assertThat(there.getOrDefault(second, first))
                .as("row %d", first)
                .isEqualTo(first));
        long both = there.entrySet().stream()
                .filter(link -> link.getKey().equals(back.get(link.getValue())))
                .count();
        System.out.printf("%d and %d linked in either order, %d of them in both%n", there.size(), back.size(), both);
        assertThat(both).isGreaterThan(there.size() * 95L / 100).isGreaterThan(back.size() * 95L / 100);
    }

    /** Which of those known each of the others is linked to, by their places. */
    private static Map<Integer, Integer> links(
            List<PersonBlock> first, AgencyCode theirs, List<PersonBlock> second, AgencyCode ours) {
        Known people = Known.nobody();
        for (int number = 0; number < first.size(); number++) {
            people.add(new PersonId(new UUID(3, number)), first.get(number), theirs, true);
        }
        Map<Integer, Integer> links = new TreeMap<>();
        for (int number = 0; number < second.size(); number++) {
            PersonBlock row = second.get(number);
            LinkRule rule = new LinkRule(LiveLinking.SIGNED_OFF, true, Veto.ALL, people.namesakes(row));
            if (rule.decide(row, ours, people.candidates(row, true)) instanceof Linked linked) {
                links.put(number, (int) linked.person().value().getLeastSignificantBits());
            }
        }
        return links;
    }

    @Test
    void the_order_of_candidates_changes_nothing() {
        Known people = people();
        int several = 0;
        for (PersonBlock row : arriving) {
            List<Candidate> found = people.candidates(row, true);
            assertThat(decide(people, row, found.reversed())).isEqualTo(decide(people, row, found));
            several += found.size() > 1 ? 1 : 0;
        }
        assertThat(several).as("rows with more candidates than one").isPositive();
    }

    @Test
    void two_records_weigh_the_same_from_either_side() {
        Known people = people();
        int pairs = 0;
        for (PersonBlock row : arriving) {
            for (Candidate one : people.candidates(row, true)) {
                PersonBlock theirs = one.blocks().getFirst();
                assertThat(weight(row, theirs))
                        .as("%s and %s", row.said(), theirs.said())
                        .isCloseTo(weight(theirs, row), within(1e-9));
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(500);
    }

    private static double weight(PersonBlock ours, PersonBlock theirs) {
        var candidate = new Candidate(PersonId.random(), List.of(theirs), Set.of());
        return Weighed.of(ours, candidate, new Namesakes(1, 1), true, LinkOrder.STARTING.threshold())
                .weight();
    }

    private static LinkDecision decide(Known people, PersonBlock row) {
        return decide(people, row, people.candidates(row, true));
    }

    private static LinkDecision decide(Known people, PersonBlock row, List<Candidate> found) {
        return new LinkRule(LiveLinking.SIGNED_OFF, true, Veto.ALL, people.namesakes(row))
                .decide(row, PROBATION, found);
    }

    /** Each of those known, under the same person each time. */
    private static Known people() {
        Known people = Known.nobody();
        for (int number = 0; number < known.size(); number++) {
            people.add(new PersonId(new UUID(3, number)), known.get(number), POLICE, true);
        }
        return people;
    }

    private static PersonBlock someoneElse(PersonBlock row, Random chance) {
        PersonBlock other = arriving.get(chance.nextInt(arriving.size()));
        return other.equals(row) ? someoneElse(row, chance) : other;
    }

    private static PersonBlock relative(PersonBlock row) {
        return of(without(row), "forename", "Isadora");
    }

    private static PersonBlock namesake(PersonBlock row) {
        return of(without(row), "date_of_birth", "1971-02-03");
    }

    private static PersonBlock without(PersonBlock row) {
        Map<String, String> said = new TreeMap<>(row.said());
        said.keySet().removeAll(Identifiers.KINDS);
        return new PersonBlock(new TreeMap<>(said));
    }

    private static PersonBlock of(PersonBlock row, String field, String value) {
        TreeMap<String, String> said = new TreeMap<>(row.said());
        said.put(field, value);
        return new PersonBlock(said);
    }

    private static List<PersonBlock> blocks(Path file) throws IOException {
        List<PersonBlock> blocks = new ArrayList<>();
        for (NamedCsvRecord row : LinkedFiles.rows(file)) {
            blocks.add(PersonBlock.of(row.getFieldsAsMap()));
        }
        return blocks;
    }
}
