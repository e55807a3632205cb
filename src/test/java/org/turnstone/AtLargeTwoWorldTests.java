package org.turnstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.governance.Category;

/**
 * Every page that could tell, for every reader who may not see it, before and after people are recorded as unlawfully at
 * large, with a Red proposed that nobody answered in time and one that was refused: the bytes are the same. Then a hole is
 * made in the rules, and the same comparison finds it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AtLargeTwoWorldTests {
    private static final String AT_LARGE = """
            with said as (
                insert into enforcement.at_large_claim
                select r, p.partnership_id, p.person_id, 'FIRE', 'LE_ONLY', null, 'screen', r::text, t, t, null, false, t,
                       date '2026-11-01', null, 'RECALL', '', 'Recall 2026/0417', 'An officer, Fire service', r, null, null, null, null
                from person.person p, (select gen_random_uuid() as r, now() - interval '2 days' as t) as made
                where p.reference = :reference returning *), refused as (
                insert into rag.red_refused
                select gen_random_uuid(), partnership_id, person_id, 'FIRE', 'LE_ONLY', null, 'screen', source_ref, told_at, told_at,
                       null, false, claim_id, 'In hospital', set_by, said_by from said where :refused)
            insert into enforcement.at_large_spell
            select claim_id, partnership_id, person_id, owner_agency, category, handling, from_day, null from said
            """;

    private final TwoWorlds worlds = new TwoWorlds();
    private final TwoWorldPages pages = new TwoWorldPages(worlds, this::paths);

    @AfterAll
    void close() {
        worlds.close();
    }

    @Test
    @Order(1)
    void no_page_of_those_who_may_not_see_it_tells_of_it() {
        Map<String, String> before = pages.answers(TwoWorldPages.notOfLawEnforcement());
        Map<String, String> officers = pages.answers(List.of("police"));
        atLarge(worlds.known(2), false);
        atLarge(worlds.known(4), true);
        Map<String, String> after = pages.answers(TwoWorldPages.notOfLawEnforcement());
        System.out.printf("at large, two worlds: %d pages compared%n", after.size());
        assertThat(TwoWorldPages.differing(before, after)).isEmpty();
        assertThat(TwoWorldPages.differing(officers, pages.answers(List.of("police"))))
                .as("those who may see it are told, on each of these")
                .contains(
                        "police /cohort",
                        "police /cohort/board",
                        "police /cohort?as-at=2026-11-20",
                        "police /cohort/exceptions",
                        "police /people/@2",
                        "police /people/@4",
                        "police /people/@2/rag",
                        "police /people/@2/rag/refuse");
    }

    @Test
    @Order(2)
    void a_hole_in_the_rules_is_found() {
        Map<String, String> before = pages.answers(TwoWorldPages.notOfLawEnforcement());
        worlds.plantAHole(Category.LE_ONLY);
        List<String> found = TwoWorldPages.differing(before, pages.answers(TwoWorldPages.notOfLawEnforcement()));
        worlds.mendTheHole();
        assertThat(found)
                .contains(
                        "housing /cohort",
                        "housing /cohort/board",
                        "housing /cohort/exceptions",
                        "analyst /cohort/exceptions",
                        "coordinator /people/@2/rag")
                .contains("coordinator /people/@2/rag/refuse", "treatment /people/@4", "steward /people/@2")
                .noneMatch(path -> path.startsWith("board") || path.startsWith("admin"));
    }

    /** Recorded two days ago by the fire service, of whom no reader is; the Red that it proposes is refused, or not. */
    private void atLarge(String reference, boolean refused) {
        var transaction = new TransactionTemplate(worlds.system.bean(PlatformTransactionManager.class));
        worlds.system.actingAs(
                "import",
                () -> transaction.execute(status -> worlds.system
                        .bean(JdbcClient.class)
                        .sql(AT_LARGE)
                        .param("reference", reference)
                        .param("refused", refused)
                        .update()));
    }

    private Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        Stream.of(
                        "/",
                        "/cohort",
                        "/cohort?status=red",
                        "/cohort?limit=over",
                        "/cohort?as-at=2026-11-20",
                        "/cohort?as-at=2026-11-20&known-on=2026-11-20",
                        "/cohort/board",
                        "/cohort/board?as-at=2026-11-20",
                        "/cohort/exceptions",
                        "/people?q=desmond",
                        "/performance",
                        "/performance/O-A2-12/people",
                        "/matching/moves")
                .forEach(path -> paths.put(path, path));
        for (int known : new int[] {2, 4}) {
            for (String page : List.of(
                    "",
                    "/sources",
                    "/rag",
                    "/rag/refuse",
                    "/rag/acknowledge",
                    "/at-large",
                    "/at-large/end",
                    "?as-at=2026-11-20")) {
                paths.put("/people/@" + known + page, "/people/" + worlds.known(known) + page);
            }
        }
        return paths;
    }
}
