package org.turnstone.partnership;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Problem;
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
            founding.agencies().forEach(agency -> contacts(id, agency));
            founding.teams().forEach(team -> team(id, team));
            job(id, founding.host(), Role.JOB_IMPORT);
            job(id, founding.host(), Role.JOB_ERASURE);
            job(id, founding.host(), Role.HOUSEKEEPING);
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

    private void contacts(PartnershipId id, Founding.Agency agency) {
        contact(id, agency.code(), "contact", agency.contact());
        contact(id, agency.code(), "deputy", agency.deputy());
    }

    private void contact(PartnershipId id, AgencyCode agency, String as, Founding.@Nullable Contact contact) {
        if (contact == null) {
            return;
        }
        UUID staff = staff(id, agency, contact.email(), contact.name(), contact.email());
        String column = as.equals("contact") ? "contact_staff" : "contact_deputy";
        owner.sql("update partnership.agency set " + column + " = ? where partnership_id = ? and code = ?")
                .params(staff, id.value(), agency.value())
                .update();
    }

    /** Someone named twice, as a contact and as the administrator, is one member of staff. */
    private UUID staff(PartnershipId id, AgencyCode agency, String reference, String name, String email) {
        return owner.sql("""
                        insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
                        values (gen_random_uuid(), ?, ?, ?, ?, ?)
                        on conflict (partnership_id, agency, staff_ref) do update set name = excluded.name
                        returning staff_id""")
                .params(id.value(), agency.value(), reference, name, email)
                .query(UUID.class)
                .single();
    }

    private void team(PartnershipId id, Founding.Team team) {
        owner.sql("insert into partnership.team values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), team.agency().value(), team.name())
                .update();
    }

    private void job(PartnershipId id, AgencyCode host, Role role) {
        UUID staff = UUID.randomUUID();
        String reference = "job:" + role.name().replace("JOB_", "").toLowerCase(Locale.ROOT);
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
        return new StaffId(transaction.execute(status -> {
            UUID staff =
                    staff(id, appointment.agency(), appointment.staffRef(), appointment.name(), appointment.email());
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
            return staff;
        }));
    }

    /** The account of the first administrator, who changes its password at the first sign-in; in the transaction that founds. */
    public void open(StaffId staff, String username, String passwordHash) {
        owner.sql(
                        "insert into partnership.account (staff_id, username, password_hash, first_password) values (?, ?, ?, true)")
                .params(staff.value(), Accounts.normal(username), passwordHash)
                .update();
    }

    /** What speaks against founding here, in words; empty where nothing does. */
    public Optional<String> objection(String name, String username) {
        return owner.sql("""
                        select case
                            when exists (select from partnership.partnership p where p.made_up)
                                then 'The demonstration is in this database. Found a live partnership in another.'
                            when exists (select from partnership.partnership p where lower(p.name) = lower(:name))
                                then 'There is a partnership called ' || :name || ' here already.'
                            when exists (select from partnership.account a where a.username = :username)
                                then 'The username ' || :username || ' is taken here. Give the administrator another email.'
                            else '' end""")
                .param("name", name)
                .param("username", Accounts.normal(username))
                .query(String.class)
                .optional()
                .filter(words -> !words.isEmpty());
    }

    /** What is wrong with a password for someone in a partnership that is only being founded. */
    public static List<Problem> passwordProblems(Founding founding, Appointment appointment, String password) {
        return PasswordRules.problems(
                "password",
                password,
                List.of(founding.name(), appointment.name(), appointment.email()),
                CommonPasswords.WORDS);
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
