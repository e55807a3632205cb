package org.turnstone.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.TestBrowser;
import org.turnstone.TestPage;
import org.turnstone.TestStaff;
import org.turnstone.matching.ReviewQueue.Harm;

/**
 * The queue and each record of it for a steward, in two worlds: in the second there are people as well whom this steward
 * must not see, like those whose records wait, and on the cohort. What the steward is answered is the same.
 */
class HiddenBesideDoubtStoreTests {
    private static final String HEADER =
            "source_ref,person_ref,category,pnc,nhs,forename,surname,date_of_birth,sex,postcode\n";
    private static final Pattern NEW_EACH_TIME = Pattern.compile(
            "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[A-Z0-9]{2}-[A-Z0-9]{3}\\b|(?<=name=\"_(csrf|form)\" value=\")[^\"]*");
    private static final List<String> REFS = List.of("H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8");
    private static MatchingWorld without;
    private static MatchingWorld with;

    @BeforeAll
    static void two_worlds() {
        without = world(false);
        with = world(true);
    }

    @AfterAll
    static void close() {
        without.close();
        with.close();
    }

    private static MatchingWorld world(boolean hidden) {
        MatchingWorld world = new MatchingWorld();
        people(world, "POLICE", "P1,,,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        people(world, "POLICE", "P2,,,,Bob,Birch,1980-06-02,m,ZZ2 2BB");
        people(world, "POLICE", "P3,,2019/0000003S,,Cal,Cedar,1970-07-03,m,ZZ3 3CC");
        people(world, "POLICE", "P4,,,,Dan,Dogwood,1960-08-04,m,ZZ4 4DD");
        people(world, "POLICE", "P5,,,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        people(world, "POLICE", "P6,,,,Fay,Fir,1991-05-01,f,ZZ6 1AA");
        people(world, "POLICE", "P7,,2019/0000017S,,Gwen,Gorse,1975-05-01,f,ZZ7 1AA");
        people(world, "POLICE", "Q7,,,,Gwen,Hazel,1955-02-09,f,ZZ7 9QQ");
        people(world, "POLICE", "Q8,,,,Hal,Ivy,1950-01-01,m,ZZ8 8HH");
        world.bring("POLICE", "cohort", "source_ref,person_ref,adopted_on\n7,P7,2025-01-01\n");
        if (hidden) {
            people(world, "HEALTH", "X8,health,2019/0000018S,,Henry,Ivy,1963-03-04,m,ZZ8 2AA");
            people(world, "HEALTH", "X7,health,2019/0000017S,9434765870,Gwen,Hazel,1975-05-01,f,ZZ7 2AA");
            hidden(world, "PROBATION", "X1,,2019/0000011S,,Ann,Ashby,1990-05-01,f,ZZ1 9XX");
            exclude(world, "PROBATION", "X1");
            hidden(world, "PROBATION", "X2,,2019/0000012S,,Robert,Birch,1980-06-03,m,ZZ2 2BB");
            restrict(world, "PROBATION", "X2");
            hidden(world, "HEALTH", "X3,health,2019/0000013S,,Carl,Cedar,1970-07-03,m,ZZ3 3CC");
            hidden(world, "HEALTH", "X4,health,,9434765919,Daniel,Dogwood,1931-02-04,m,ZZ4 4DD");
            hidden(world, "PROBATION", "X5,,2019/0000015S,,Evie,Elms,1985-09-06,f,ZZ5 5EE");
            exclude(world, "PROBATION", "X5");
            world.bring(
                    "PROBATION",
                    "cohort",
                    "source_ref,person_ref,adopted_on\n1,X1,2025-01-01\n2,X2,2025-01-01\n5,X5,2025-01-01\n");
        }
        doubtful(world);
        return world;
    }

    private static void doubtful(MatchingWorld world) {
        people(world, "HOUSING", "H1,,,,Ann,Ashby,1990-05-01,f,ZZ1 1AA");
        people(world, "HOUSING", "H2,,,,Bob,Birch,1980-06-02,m,ZZ2 2BB");
        people(world, "HOUSING", "H3,,2019/0000003S,,Carl,Cedar,1990-01-08,m,ZZ3 3CC");
        people(world, "HOUSING", "H4,,,9434765919,Dan,Dogwood,1960-08-04,m,ZZ4 4DD");
        people(world, "HOUSING", "H5,,2019/0000015S,,Eve,Elm,1985-09-05,f,ZZ5 5EE");
        people(world, "HOUSING", "H6,,,,Fay,Fir,1991-05-01,f,ZZ6 1AA");
        people(world, "HOUSING", "H7,,,9434765870,Gwen,Hazel,,f,");
        people(world, "HOUSING", "H8,,,,Hal,Ivy,1963-03-04,m,ZZ8 8HH");
        people(world, "POLICE", "P8,,2019/0000018S,,Henry,Ivy,1963-03-04,m,ZZ8 1AA");
        world.bring("POLICE", "cohort", "source_ref,person_ref,adopted_on\n8,P8,2025-01-01\n");
        world.bring(
                "HOUSING",
                "arrests",
                "source_ref,person_ref,arrested_at\n1,H1,2026-01-03T10:00\n2,H5,2026-01-03T10:00\n7,H7,2026-01-03T10:00\n");
    }

    private static void people(MatchingWorld world, String agency, String row) {
        world.bring(agency, "people", HEADER + row.split(",", 2)[0] + "," + row + "\n");
    }

    /** First under another name, or it would be in doubt itself; a record that stands for somebody may change its names. */
    private static void hidden(MatchingWorld world, String agency, String row) {
        String[] values = row.split(",", -1);
        values[4] = "Quillon" + values[0];
        values[5] = "Zanderby" + values[0];
        people(world, agency, String.join(",", values));
        people(world, agency, row);
    }

    private static void exclude(MatchingWorld world, String agency, String ref) {
        listed(world, "exclusion", agency, ref, "steward");
    }

    private static void restrict(MatchingWorld world, String agency, String ref) {
        listed(world, "restriction", agency, ref, "deputy");
    }

    private static void listed(MatchingWorld world, String list, String agency, String ref, String staff) {
        world.system
                .owner()
                .sql("insert into governance." + list + " values (?, ?, ?, 'Knows them', date '2020-01-01', null)")
                .params(
                        TestStaff.id("partnership", "northbank", "northbank"),
                        world.person(agency, ref).value(),
                        world.system.staff(staff).value())
                .update();
    }

    @Test
    void neither_the_queue_nor_a_record_of_it_says_that_there_is_somebody_hidden() {
        for (String path : paths()) {
            assertThat(answer(with, "steward", path)).as(path).isEqualTo(answer(without, "steward", path));
        }
        TestPage queue = with.system.as("steward").get("/matching");
        assertThat(queue.text()).doesNotContain("someone who may be on the cohort 1", "settled by you alone");
        assertThat(queue.document().select("main tbody td[data-label=May be]").eachText())
                .hasSize(REFS.size())
                .containsOnly("1", "2");
    }

    /** In the world with somebody hidden, the number of a hidden record put the newcomer beside it from the start. */
    @Test
    void someone_of_the_cohort_who_came_after_it_raises_a_record_and_a_hidden_record_of_theirs_does_not() {
        for (MatchingWorld world : List.of(without, with)) {
            assertThat(harms(world, "steward")).isEqualTo(Map.of(Harm.COHORT, List.of("H8")));
        }
        assertThat(candidates(with, "H8")).hasSize(2);
        assertThat(candidates(with, "H7"))
                .as("whom a hidden record alone made like it, was noted when it came")
                .contains(with.person("POLICE", "P7").value());
        assertThat(harms(with, "deputy")).containsKey(Harm.URGENT);
    }

    private static Map<Harm, List<String>> harms(MatchingWorld world, String reader) {
        return world.as(reader, () -> world.system.bean(ReviewQueue.class).open(1)).lines().stream()
                .filter(line -> line.harm() != Harm.OTHER)
                .collect(Collectors.groupingBy(
                        ReviewQueue.Line::harm,
                        Collectors.mapping(line -> line.doubt().personRef(), Collectors.toList())));
    }

    private static List<UUID> candidates(MatchingWorld world, String ref) {
        return world.list(UUID.class, "select unnest(candidates) from person.doubt where person_ref = '" + ref + "'");
    }

    @Test
    void who_may_see_them_is_told_so_the_comparison_can_find_a_difference() {
        assertThat(answer(with, "deputy", "/matching")).isNotEqualTo(answer(without, "deputy", "/matching"));
        assertThat(paths().stream()
                        .filter(path -> !answer(with, "deputy", path).equals(answer(without, "deputy", path))))
                .hasSizeGreaterThan(2);
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of("/matching", "/matching?page=2"));
        REFS.forEach(ref -> paths.add("/matching/doubts/" + ref));
        return paths;
    }

    /** What differs between any two systems is numbered in the order in which it comes. */
    private static String answer(MatchingWorld world, String reader, String path) {
        TestBrowser browser = world.system.as(reader);
        String ref = path.substring(path.lastIndexOf('/') + 1);
        TestPage page = browser.get(
                REFS.contains(ref) ? path.replace(ref, doubt(world, ref).toString()) : path);
        Map<String, String> numbered = new HashMap<>();
        Matcher found = NEW_EACH_TIME.matcher(page.body());
        return page.status()
                + found.replaceAll(part -> numbered.computeIfAbsent(part.group(), none -> "#" + numbered.size()));
    }

    private static UUID doubt(MatchingWorld world, String ref) {
        return world.one(UUID.class, "select doubt_id from person.doubt where person_ref = '" + ref + "'");
    }
}
