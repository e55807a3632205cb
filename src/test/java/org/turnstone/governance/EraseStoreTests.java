package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestSystem;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.PersonId;

/** A canary in every field that can hold words, of every table about people, is gone from every table of every room. */
class EraseStoreTests {
    private static TestSystem system;
    private static Canaries canaries;

    private final PersonId person = PersonId.random();
    private final PersonId other = PersonId.random();
    private final String canary = "canary" + person.value().toString().substring(0, 8);
    private final String wren = "wren" + other.value().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        system = TestSystem.fresh();
        canaries = new Canaries(new JdbcTemplate(system.database().owner()), system.partnership("northbank"));
    }

    @AfterAll
    static void close() {
        system.close();
    }

    @BeforeEach
    void two_people_with_a_row_in_every_table_about_people() {
        canaries.plant(other, wren);
        canaries.plant(person, canary);
        inTransactionAs(
                "police",
                () -> system.bean(AuditTrail.class)
                        .record(AuditEntry.of(Operation.CONSULTATION, "Searched for people", Set.of(person))
                                .with(Map.of("search", canary))));
    }

    @Test
    void nothing_of_an_erased_person_is_left_but_the_tombstone() {
        List<String> before = canaries.tablesWith(canary);
        List<String> others = canaries.tablesWith(wren);
        assertThat(before).hasSizeGreaterThanOrEqualTo(canaries.planted()).contains("governance.audit_detail");

        erase("privacy");

        assertThat(canaries.tablesWith(canary)).isEmpty();
        assertThat(canaries.tablesAbout(person))
                .containsExactlyInAnyOrder("governance.audit_subject", "governance.tombstone");
        assertThat(canaries.tablesWith(wren)).isEqualTo(others);
        System.out.printf(
                "erasure: the canary was in %d tables, is in 0; searched %d tables%n",
                before.size(), canaries.tables());
    }

    @Test
    void the_trail_says_that_it_was_done_without_content_and_still_holds() {
        erase("privacy");
        Map<String, Object> newest = system.owner()
                .sql("select * from governance.audit_entry order by seq desc limit 1")
                .query()
                .singleRow();
        assertThat(newest).containsEntry("operation", "ERASURE").containsEntry("role", "PRIVACY_OFFICER");
        assertThat(newest.get("what")).isEqualTo("Erased a person: The retention period is over");
        assertThat(new VerifyAudit(system.database().owner(), system.bean(AuditKey.class)).verify(List.of()))
                .allSatisfy(finding -> assertThat(finding.faults()).isEmpty());
        assertThat(system.owner()
                        .sql("select kind || ' ' || authority from governance.tombstone where person_id = ?")
                        .param(person.value())
                        .query(String.class)
                        .single())
                .isEqualTo("RETENTION_OVER review 12");
    }

    @Test
    void only_the_privacy_officer_erases_and_a_refusal_changes_nothing() {
        List<String> before = canaries.tablesWith(canary);
        for (String account : List.of("admin", "police", "steward", "coordinator", "erasure")) {
            assertThatThrownBy(() -> erase(account)).isInstanceOf(NotAllowed.class);
        }
        assertThat(canaries.tablesWith(canary)).isEqualTo(before);
    }

    @Test
    void where_one_room_cannot_erase_none_does() {
        JdbcTemplate owner = new JdbcTemplate(system.database().owner());
        owner.execute("""
                create function rag.stuck() returns trigger language plpgsql as 'begin raise ''stuck''; end';
                create trigger stuck before delete on rag.setting for each row execute function rag.stuck()""");
        List<String> before = canaries.tablesWith(canary);
        assertThatThrownBy(() -> erase("privacy")).hasMessageContaining("stuck");
        assertThat(canaries.tablesWith(canary)).isEqualTo(before);
        assertThat(canaries.tablesAbout(person)).doesNotContain("governance.tombstone");
        owner.execute("drop function rag.stuck() cascade");
    }

    @Test
    void the_application_cannot_erase_detail_of_the_trail_as_anyone_else() {
        for (String account : List.of("privacy", "admin", "import")) {
            inTransactionAs(
                    account,
                    () -> system.bean(JdbcTemplate.class)
                            .queryForList("select governance.erase_audit_detail(?)", person.value()));
        }
        assertThat(canaries.tablesWith(canary)).contains("governance.audit_detail");
    }

    private static void inTransactionAs(String account, Runnable work) {
        system.actingAs(
                account,
                () -> new TransactionTemplate(system.bean(PlatformTransactionManager.class)).execute(status -> {
                    work.run();
                    return null;
                }));
    }

    private void erase(String account) {
        Erasure decided = new Erasure(person, Erasure.Ground.RETENTION_OVER, "review 12");
        system.actingAs(account, () -> {
            system.bean(EraseEverywhere.class).erase(decided);
            return null;
        });
    }
}
