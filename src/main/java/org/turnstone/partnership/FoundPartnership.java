package org.turnstone.partnership;

import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.StaffId;

/**
 * Brings a partnership into being, with the jobs that will act in it. Done with the database owner's rights: the
 * application itself may not make partnerships.
 */
public final class FoundPartnership {
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    public FoundPartnership(DataSource ownerOfDatabase) {
        this.owner = JdbcClient.create(ownerOfDatabase);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(ownerOfDatabase));
    }

    public PartnershipId found(Founding founding) {
        PartnershipId id = new PartnershipId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            owner.sql("insert into partnership.partnership values (?, ?, ?)")
                    .params(id.value(), founding.name(), founding.madeUp())
                    .update();
            founding.wards().stream().map(Founding.Ward::area).distinct().forEach(area -> area(id, area));
            founding.wards().forEach(ward -> ward(id, ward));
            founding.agencies().forEach(agency -> agency(id, agency));
            founding.teams().forEach(team -> team(id, team));
            job(id, founding.host(), Role.JOB_IMPORT);
            job(id, founding.host(), Role.JOB_ERASURE);
        });
        return id;
    }

    private void area(PartnershipId id, String area) {
        owner.sql("insert into partnership.area values (?, ?, ?)")
                .params(id.value(), code(area), area)
                .update();
    }

    private void ward(PartnershipId id, Founding.Ward ward) {
        owner.sql("insert into partnership.ward values (?, ?, ?, ?)")
                .params(id.value(), code(ward.name()), ward.name(), code(ward.area()))
                .update();
    }

    private void agency(PartnershipId id, Founding.Agency agency) {
        owner.sql("insert into partnership.agency (partnership_id, code, name, regime) values (?, ?, ?, ?)")
                .params(
                        id.value(),
                        agency.code().value(),
                        agency.name(),
                        agency.regime().name())
                .update();
    }

    private void team(PartnershipId id, Founding.Team team) {
        owner.sql("insert into partnership.team values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), team.agency().value(), team.name())
                .update();
    }

    private void job(PartnershipId id, AgencyCode host, Role role) {
        UUID staff = UUID.randomUUID();
        String reference = "job:" + role.name().substring("JOB_".length()).toLowerCase(Locale.ROOT);
        owner.sql("""
                        insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email, kind)
                        values (?, ?, ?, ?, ?, '', 'job')""")
                .params(staff, id.value(), host.value(), reference, role.words())
                .update();
        owner.sql("""
                        insert into partnership.membership
                            (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
                        values (gen_random_uuid(), ?, ?, ?, ?, date '1900-01-01', date '9999-12-31')""").params(id.value(), staff, host.value(), role.name()).update();
    }

    /** The first members of staff, who bring in the others. */
    public StaffId appoint(PartnershipId id, Appointment appointment) {
        UUID staff = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            owner.sql("""
                            insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            staff,
                            id.value(),
                            appointment.agency().value(),
                            appointment.staffRef(),
                            appointment.name(),
                            appointment.email())
                    .update();
            owner.sql("""
                            insert into partnership.membership
                                (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
                            values (gen_random_uuid(), ?, ?, ?, ?, ?, ?)""")
                    .params(
                            id.value(),
                            staff,
                            appointment.agency().value(),
                            appointment.role().name(),
                            appointment.from(),
                            appointment.to())
                    .update();
        });
        return new StaffId(staff);
    }

    /** Whether anyone has founded a partnership here. */
    public boolean isFounded() {
        return owner.sql("select exists (select from partnership.partnership)")
                .query(Boolean.class)
                .single();
    }

    private static String code(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }
}
