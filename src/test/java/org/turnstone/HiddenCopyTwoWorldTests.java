package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.turnstone.draftcohort.DraftDesk;
import org.turnstone.governance.Category;
import org.turnstone.lockedcohort.LockedDesk;

/**
 * Every page that shows what was worked out from agencies' claims, for every reader who may not see some of these, before
 * and after they come: copies that are believed before the one that may be seen, and statements that stand alone. The bytes
 * are the same. Then a hole is made in the rules, and the same comparison finds it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HiddenCopyTwoWorldTests {
    private static final Set<String> OF_COUNCIL =
            Set.of("coordinator", "analyst", "steward", "deputy", "board", "privacy", "admin");
    private static final String CUSTODY =
            "source_ref,person_ref,category,reason,received_on,released_on,expected_release\n";

    private final TwoWorlds worlds = new TwoWorlds();
    private final TwoWorldPages pages = new TwoWorldPages(worlds, this::paths);

    private String locked = "";
    private String draft = "";

    @BeforeAll
    void what_everyone_may_see() {
        for (int known : new int[] {3, 4, 5}) {
            worlds.addCopyOfKnown("PRISON", known);
        }
        worlds.addCopyOfKnown("COUNCIL", 6);
        worlds.bring(
                "northbank",
                "POLICE",
                "custody",
                CUSTODY
                        + "1,K3,,remand,2026-10-10,,\n2,K4,,sentence,2026-09-01,2026-10-01,\n3,K5,,recall,2026-10-14,,\n");
        worlds.bring("northbank", "POLICE", "allocations", """
                source_ref,person_ref,lead_agency,from,lead_worker
                h1,K8,HOUSING,2026-01-01,housing
                h2,K9,HOUSING,2026-01-01,housing
                """);
        locked = "/cohort/locked/" + LockedDesk.locked(worlds.system);
        draft = "/cohort/draft/" + DraftDesk.with(worlds.system, worlds.known(0));
    }

    @AfterAll
    void close() {
        worlds.close();
    }

    @Test
    @Order(1)
    void police_work_changes_no_page_of_those_who_may_not_see_it() {
        Map<String, String> before = pages.answers(TwoWorldPages.notOfLawEnforcement());
        Map<String, String> officers = pages.answers(List.of("police"));
        worlds.addToKnown(0, "le_only", "", "Asa Wheatear");
        worlds.addToKnown(2, "le_only", "", "Lot Whinchat");
        worlds.addToKnown(8, "le_only", "", "Abe Ruff");
        said("PRISON", "custody", CUSTODY, "2,N1,le_only,sentence,2026-09-20,2026-10-05,");
        said("PRISON", "custody", CUSTODY, "3,P3,le_only,remand,2026-10-12,,");
        said("PRISON", "custody", CUSTODY, "4,P4,le_only,sentence,2026-09-03,2026-10-20,");
        said("PRISON", "custody", CUSTODY, "5,P5,le_only,sentence,2026-10-13,,2026-12-24");
        said("FIRE", "custody", CUSTODY, "2,Hle_only2,le_only,remand,2026-11-01,,");
        said(
                "FIRE",
                "rag",
                "source_ref,person_ref,category,status,from,grounds\n",
                "1,Hle_only0,le_only,red,2026-11-10,WHEREABOUTS");
        said(
                "FIRE",
                "allocations",
                "source_ref,person_ref,category,lead_agency,from,lead_worker\n",
                "1,Hle_only0,le_only,PROBATION,2026-11-01,probation\n2,Hle_only8,le_only,POLICE,2026-11-01,police");
        Map<String, String> after = pages.answers(TwoWorldPages.notOfLawEnforcement());
        System.out.printf("hidden copies, two worlds: %d pages compared%n", after.size());
        assertThat(TwoWorldPages.differing(before, after)).isEmpty();
        assertThat(TwoWorldPages.differing(officers, pages.answers(List.of("police"))))
                .as("those who may see it are told, on each of these")
                .contains("police /cohort", "police /people/@1", "police /people/@3", "police /people/@2/rag");
    }

    @Test
    @Order(2)
    void a_place_on_the_cohort_that_is_hidden_changes_no_page_of_other_agencies() {
        List<String> readers = TwoWorlds.readers().stream()
                .filter(reader -> !OF_COUNCIL.contains(reader))
                .toList();
        Map<String, String> before = pages.answers(readers);
        said(
                "COUNCIL",
                "cohort",
                "source_ref,person_ref,handling,adopted_on,exited_on\n",
                "1,P6,c,2025-02-01,2026-03-01");
        assertThat(TwoWorldPages.differing(before, pages.answers(readers))).isEmpty();
    }

    @Test
    @Order(3)
    void when_the_agreements_have_ended_what_others_hold_changes_no_page() {
        worlds.endAgreements();
        List<String> readers = TwoWorlds.readers().stream()
                .filter(reader -> !reader.equals("prison"))
                .toList();
        Map<String, String> before = pages.answers(readers);
        said("PRISON", "custody", CUSTODY, "6,P3,,remand,2026-10-12,,");
        assertThat(TwoWorldPages.differing(before, pages.answers(readers))).isEmpty();
    }

    @Test
    @Order(4)
    void a_hole_in_the_rules_is_found() {
        Map<String, String> before = pages.answers(TwoWorldPages.notOfLawEnforcement());
        worlds.plantAHole(Category.LE_ONLY);
        List<String> found = TwoWorldPages.differing(before, pages.answers(TwoWorldPages.notOfLawEnforcement()));
        worlds.mendTheHole();
        assertThat(found).contains("housing /people/@2", "housing /people/@0/sources");
    }

    private void said(String agency, String kind, String header, String rows) {
        worlds.bring("northbank", agency, kind, header + rows + "\n");
    }

    private Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        Stream.of(
                        "/",
                        "/cohort",
                        "/cohort?status=red",
                        "/cohort?limit=over",
                        "/cohort?custody=yes",
                        "/cohort?lead=HOUSING",
                        "/cohort?as-at=2026-10-15",
                        "/cohort/board",
                        "/cohort/board?status=red",
                        "/cohort/board?as-at=2026-10-15",
                        "/cohort/exceptions",
                        "/cohort/capacity",
                        "/cohort/hand-overs",
                        locked,
                        draft,
                        draft + "/profile",
                        worlds.panel)
                .forEach(path -> paths.put(path, path));
        for (int known : new int[] {0, 1, 2, 3, 4, 5, 6, 8}) {
            for (String page : List.of("", known < 2 ? "/sources" : "/rag", "?as-at=2026-10-15")) {
                paths.put("/people/@" + known + page, "/people/" + worlds.known(known) + page);
            }
        }
        return paths;
    }
}
