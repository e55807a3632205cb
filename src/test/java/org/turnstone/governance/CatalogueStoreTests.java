package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestDatabase;

/** Every table, view and function of every room against the walls; each wall is shown to find what is planted behind it. */
class CatalogueStoreTests {
    private static TestDatabase database;
    private static JdbcTemplate owner;
    private static Catalogue catalogue;

    @BeforeAll
    static void a_database_of_this_version() {
        database = TestDatabase.fresh();
        owner = new JdbcTemplate(database.owner());
        catalogue = new Catalogue(owner, database.roles());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void every_table_about_people_is_closed() {
        System.out.printf("catalogue: %d tables about people%n", catalogue.tablesAboutPeople());
        assertThat(catalogue.tablesAboutPeople()).isGreaterThan(10);
        assertThat(catalogue.openTablesAboutPeople()).isEmpty();
        finds(Catalogue::openTablesAboutPeople, "create table rag.planted (person_id uuid)");
        finds(
                Catalogue::openTablesAboutPeople,
                "create table rag.planted (person_id uuid); alter table rag.planted enable row level security, force row level security");
        finds(Catalogue::openTablesAboutPeople, "alter table rag.setting no force row level security");
        finds(Catalogue::openTablesAboutPeople, "alter table governance.exclusion disable row level security");
    }

    @Test
    void every_table_of_a_partnership_is_closed_or_has_its_reason() {
        assertThat(catalogue.openTablesOfPartnerships()).isEmpty();
        finds(Catalogue::openTablesOfPartnerships, "create table rag.planted (partnership_id uuid)");
    }

    @Test
    void a_view_reads_with_its_readers_rights_or_is_published() {
        assertThat(catalogue.viewsWithOthersRights()).isEmpty();
        finds(Catalogue::viewsWithOthersRights, "create view rag.planted as select * from rag.spell");
        finds(Catalogue::viewsWithOthersRights, "create view published.planted as select * from rag.spell");
    }

    @Test
    void a_function_with_its_owners_rights_is_on_the_list_and_pinned() {
        assertThat(catalogue.definersNotListed()).isEmpty();
        assertThat(catalogue.definersWithoutSearchPath()).isEmpty();
        String planted = "create function rag.planted() returns integer language sql security definer as 'select 1'";
        finds(Catalogue::definersNotListed, planted);
        finds(Catalogue::definersWithoutSearchPath, planted);
    }

    @Test
    void the_role_that_serves_pages_can_change_neither_the_shape_nor_the_trail() {
        assertThat(catalogue.rightsBeyondServing()).isEmpty();
        assertThat(catalogue.rightsOnTheTrail()).isEmpty();
        String app = database.roles().placeholders().get("app");
        finds(Catalogue::rightsBeyondServing, "grant create on schema rag to " + app);
        finds(Catalogue::rightsBeyondServing, "grant truncate on rag.setting to " + app);
        finds(Catalogue::rightsOnTheTrail, "grant delete on governance.audit_detail to " + app);
    }

    @Test
    void the_role_that_counts_sees_what_is_published_and_nothing_else() {
        assertThat(catalogue.statisticsBeyondPublished()).isEmpty();
        String statistics = database.roles().placeholders().get("statistics");
        finds(Catalogue::statisticsBeyondPublished, "grant select (name) on partnership.staff to " + statistics);
        finds(
                Catalogue::statisticsBeyondPublished,
                "grant execute on function partnership.live_memberships(uuid) to " + statistics);
    }

    private static void finds(Function<Catalogue, List<String>> wall, String planted) {
        new TransactionTemplate(new JdbcTransactionManager(owner.getDataSource())).executeWithoutResult(status -> {
            owner.execute(planted);
            assertThat(wall.apply(catalogue)).as(planted).isNotEmpty();
            status.setRollbackOnly();
        });
    }
}
