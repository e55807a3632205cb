package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.turnstone.governance.Category;

/**
 * Every page that could tell, for every reader who may not see what probation assesses, before and after it assessed two people,
 * and for those outside law enforcement before and after a conviction that only officers may know: the bytes are the same. Then a
 * hole is made in the rules, and the same comparison finds it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AssessmentTwoWorldTests {
    /** Whose rules let them see what probation holds; the trail of the privacy officer is meant to grow. */
    private static final Set<String> NOT_COMPARED = Set.of("probation", "privacy");

    private final TwoWorlds worlds = new TwoWorlds();
    private final TwoWorldPages pages = new TwoWorldPages(worlds, this::paths);

    @AfterAll
    void close() {
        worlds.close();
    }

    @Test
    @Order(1)
    void no_page_of_those_who_may_not_see_it_tells_of_an_assessment() {
        copies();
        Map<String, String> before = pages.answers(readers());
        Map<String, String> probation = pages.answers(List.of("probation"));
        assessed(0, "probation", "OGRS3,3,Start,2026-02-01,61,77,");
        assessed(4, "probation", "RoSH,1,Start,2026-02-01,,,very_high");
        Map<String, String> after = pages.answers(readers());
        System.out.printf("assessments, two worlds: %d pages compared%n", after.size());
        assertThat(TwoWorldPages.differing(before, after)).isEmpty();
        assertThat(TwoWorldPages.differing(probation, pages.answers(List.of("probation"))))
                .as("those who may see it are told")
                .contains("probation /people/@0/assessments", "probation /people/@4/assessments");
    }

    @Test
    @Order(2)
    void no_estimate_tells_by_its_height_of_a_conviction_that_only_officers_may_know() {
        Map<String, String> before = pages.answers(TwoWorldPages.notOfLawEnforcement());
        worlds.bring(
                "northbank",
                "FIRE",
                "offences",
                "source_ref,person_ref,category,offence_date,offence_code,disposal,disposed_on,sentence\n"
                        + "FO0,FC0,le_only,2025-07-07,04600,convicted,2025-08-08,fine\n");
        assertThat(TwoWorldPages.differing(before, pages.answers(TwoWorldPages.notOfLawEnforcement())))
                .isEmpty();
    }

    @Test
    @Order(3)
    void a_hole_in_the_rules_is_found() {
        Map<String, String> before = pages.answers(readers());
        worlds.plantAHole(Category.PROBATION);
        List<String> found = TwoWorldPages.differing(before, pages.answers(readers()));
        worlds.mendTheHole();
        assertThat(found)
                .contains(
                        "housing /people/@0/assessments",
                        "coordinator /people/@4/assessments",
                        "coordinator /nominations/@0")
                .noneMatch(path -> path.startsWith("board") || path.startsWith("admin"));
    }

    private static List<String> readers() {
        return TwoWorlds.readers().stream()
                .filter(reader -> !NOT_COMPARED.contains(reader))
                .toList();
    }

    /** The fire service's own record of the two, of which it then says more. */
    private void copies() {
        for (int known : new int[] {0, 4}) {
            worlds.addCopy("FIRE", "FC", known);
        }
    }

    private void assessed(int known, String category, String values) {
        worlds.bring(
                "northbank",
                "FIRE",
                "assessments",
                "source_ref,person_ref,category,tool,version,stage,completed_on,one_year,two_year,rosh\n"
                        + "FA%1$d,FC%1$d,%2$s,%3$s\n".formatted(known, category, values));
    }

    private Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        for (String path : List.of("/", "/cohort", "/nominations", "/matrix/1", "/performance", "/people?q=tobias")) {
            paths.put(path, path);
        }
        String nomination = "/nominations/" + TwoWorlds.nomination("K0");
        for (String page : List.of("", "/screen", "/decide")) {
            paths.put("/nominations/@0" + page, nomination + page);
        }
        for (int known : new int[] {0, 4}) {
            for (String page : List.of("", "/sources", "/assessments", "/assessments/confirm", "/nominate")) {
                paths.put("/people/@" + known + page, "/people/" + worlds.known(known) + page);
            }
        }
        return paths;
    }
}
