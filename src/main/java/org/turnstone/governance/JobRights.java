package org.turnstone.governance;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.turnstone.partnership.Role;

/** Does a piece of work with the rights of one of the partnership's jobs, in the caller's transaction. */
final class JobRights {
    private final JdbcClient database;

    JobRights(JdbcClient database) {
        this.database = database;
    }

    <T> T as(Role job, Supplier<T> work) {
        String before = become(membershipOf(job));
        try {
            T result = work.get();
            become(before);
            return result;
        } catch (RuntimeException failed) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            throw failed;
        }
    }

    private String membershipOf(Role job) {
        return database.sql("""
                select membership_id::text from partnership.membership
                where partnership_id = partnership.my_partnership() and role = :job and ended_at is null
                  and from_day <= partnership.today() and partnership.today() < to_day
                order by membership_id limit 1
                """)
                .param("job", job.name())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("this partnership has no live " + job));
    }

    /** Whose rights the rest of the transaction has; answers whose it had. */
    private String become(String membership) {
        String before = database.sql("select coalesce(current_setting('app.membership', true), '')")
                .query(String.class)
                .single();
        database.sql("select set_config('app.membership', :membership, true)")
                .param("membership", membership)
                .query(String.class)
                .single();
        return before;
    }
}
