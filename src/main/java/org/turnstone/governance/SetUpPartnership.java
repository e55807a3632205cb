package org.turnstone.governance;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.turnstone.partnership.Appointment;
import org.turnstone.partnership.FoundPartnership;
import org.turnstone.partnership.Founding;
import org.turnstone.shared.StaffId;

/**
 * Founds a live partnership with its first administrator, who can sign in, and puts both on record: all at once or not at
 * all. Done with the database owner's rights, by whoever may run commands on the machine.
 */
public final class SetUpPartnership {
    private final DataSource owner;

    public SetUpPartnership(DataSource ownerOfDatabase) {
        this.owner = ownerOfDatabase;
    }

    /** @param fileHash of the file it is founded from, for the trail */
    public void setUp(Founding founding, Appointment administrator, String passwordHash, String fileHash) {
        FoundPartnership founder = new FoundPartnership(owner);
        JdbcClient database = JdbcClient.create(owner);
        new TransactionTemplate(new JdbcTransactionManager(owner)).executeWithoutResult(status -> {
            StaffId staff = founder.appoint(founder.found(founding), administrator);
            founder.open(staff, administrator.email(), passwordHash);
            database.sql("""
                    select set_config('app.membership', membership_id::text, true) from partnership.membership
                    where staff_id = :staff""").param("staff", staff.value()).query(String.class).single();
            record(database, "Founded the partnership at the command line", fileHash);
            record(database, "Appointed the first administrator and opened the account", fileHash);
        });
    }

    private static void record(JdbcClient database, String what, String fileHash) {
        database.sql("""
                select governance.append_audit(:operation, :what, '', '{}', jsonb_build_object('file_sha256', :hash))""")
                .param("operation", Operation.ADMINISTRATION.name())
                .param("what", what)
                .param("hash", fileHash)
                .query(Long.class)
                .single();
    }
}
