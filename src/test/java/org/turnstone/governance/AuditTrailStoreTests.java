package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.TestDatabase;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.ActingTransactionManager;
import org.turnstone.partnership.FoundPartnership;
import org.turnstone.partnership.Founding;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.MembershipId;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import tools.jackson.databind.json.JsonMapper;

class AuditTrailStoreTests {
    @TempDir
    private Path folder;

    private TestDatabase database;
    private JdbcTemplate owner;
    private TransactionTemplate transaction;
    private AuditTrail trail;
    private AuditCheckpoints checkpoints;
    private AuditKey key;
    private Membership privacyOfficer;

    @BeforeEach
    void a_partnership_with_a_privacy_officer_and_ten_entries() {
        database = TestDatabase.fresh();
        owner = new JdbcTemplate(database.owner());
        DataSource served = database.app();
        JdbcClient app = JdbcClient.create(served);
        transaction = new TransactionTemplate(new ActingTransactionManager(served, Clock.systemUTC()));
        trail = new AuditTrail(app, JsonMapper.shared());
        key = new AuditKey(folder.resolve("keys").resolve("audit.key"));
        checkpoints = new AuditCheckpoints(app, new Access(), trail, key, Clock.systemUTC());
        privacyOfficer = privacyOfficer();
        for (int i = 0; i < 10; i++) {
            look("Opened a person's page", Map.of("search", "row " + i));
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void an_untouched_trail_holds_and_is_counted() {
        assertThat(verify(List.of())).singleElement().satisfies(finding -> {
            assertThat(finding.faults()).isEmpty();
            assertThat(finding.entries()).isEqualTo(10);
        });
    }

    @Test
    void six_kinds_of_tampering_with_the_owners_rights_are_found() {
        AuditCheckpoint kept = take();
        List<String> tampers = List.of(
                "update governance.audit_entry set what = 'nothing to see' where seq = 4",
                "delete from governance.audit_detail where seq = 5; delete from governance.audit_subject where seq = 5; delete from governance.audit_entry where seq = 5",
                "update governance.audit_subject set person_id = gen_random_uuid() where seq = 6",
                "update governance.audit_detail set detail = '{}' where seq = 7",
                "update governance.audit_entry set at = at + interval '1 hour' where seq = 8",
                CUT_THE_TAIL);
        for (String tamper : tampers) {
            TransactionTemplate asOwner = new TransactionTemplate(
                    new org.springframework.jdbc.support.JdbcTransactionManager(owner.getDataSource()));
            asOwner.executeWithoutResult(status -> {
                owner.execute(tamper);
                assertThat(new VerifyAudit(owner.getDataSource(), key)
                                .verify(List.of(kept))
                                .getFirst()
                                .faults())
                        .as(tamper)
                        .isNotEmpty();
                status.setRollbackOnly();
            });
            assertThat(verify(List.of(kept)).getFirst().faults()).isEmpty();
        }
    }

    @Test
    void the_application_cannot_change_or_take_out_an_entry() {
        JdbcTemplate app = new JdbcTemplate(database.app());
        for (String tamper : List.of(
                "update governance.audit_entry set what = ''",
                "delete from governance.audit_entry",
                "insert into governance.audit_entry select * from governance.audit_entry",
                "update governance.audit_head set seq = 0",
                "truncate governance.audit_detail")) {
            assertThatThrownBy(() -> app.execute(tamper)).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void what_was_rolled_back_leaves_no_entry_and_no_gap() {
        Acting.as(
                privacyOfficer,
                () -> transaction.execute(status -> {
                    trail.record(AuditEntry.of(Operation.ALTERATION, "changed and undone", Set.of()));
                    status.setRollbackOnly();
                    return null;
                }));
        look("Opened a person's page", Map.of());
        assertThat(verify(List.of()).getFirst().faults()).isEmpty();
        assertThat(verify(List.of()).getFirst().entries()).isEqualTo(11);
    }

    private void look(String what, Map<String, String> detail) {
        Acting.as(
                privacyOfficer,
                () -> transaction.execute(status -> {
                    trail.record(
                            AuditEntry.of(Operation.CONSULTATION, what, Set.of(PersonId.random(), PersonId.random()))
                                    .with(detail));
                    return null;
                }));
    }

    private AuditCheckpoint take() {
        return Acting.as(privacyOfficer, () -> transaction.execute(status -> checkpoints.take()));
    }

    private List<VerifyAudit.Finding> verify(List<AuditCheckpoint> copies) {
        return new VerifyAudit(database.owner(), key).verify(copies);
    }

    private Membership privacyOfficer() {
        AgencyCode council = new AgencyCode("COUNCIL");
        PartnershipId id = new FoundPartnership(database.owner())
                .found(new Founding(
                        "Somewhere",
                        true,
                        List.of(),
                        List.of(new Founding.Agency(council, "Council", Regime.UK_GDPR)),
                        List.of(),
                        council));
        UUID staff = UUID.randomUUID();
        UUID membership = UUID.randomUUID();
        owner.update(
                "insert into partnership.staff values (?, ?, 'COUNCIL', 'P1', 'A Privacy Officer', 'p@council.example')",
                staff,
                id.value());
        owner.update("""
                insert into partnership.membership values (?, ?, ?, 'COUNCIL', null, 'PRIVACY_OFFICER', date '2020-01-01', date '2090-01-01')""", membership, id.value(), staff);
        return new Membership(
                new MembershipId(membership),
                new StaffId(staff),
                "A Privacy Officer",
                id,
                "Somewhere",
                council,
                "Council",
                Regime.UK_GDPR,
                Role.PRIVACY_OFFICER,
                null,
                Period.startingOn(LocalDate.of(2020, 1, 1)));
    }

    private static final String CUT_THE_TAIL = """
            delete from governance.audit_detail where seq > 8;
            delete from governance.audit_subject where seq > 8;
            delete from governance.audit_entry where seq > 8;
            update governance.audit_head set seq = 8,
                hash = (select e.hash from governance.audit_entry e where e.seq = 8)""";
}
