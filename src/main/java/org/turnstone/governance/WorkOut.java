package org.turnstone.governance;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/**
 * Works out facts from the claims of all agencies, those included that whoever acts may not see. The facts carry the guard
 * of the claims they rest on, so nothing more is shown to anyone; what is read within goes nowhere but into facts.
 */
@Service
public class WorkOut {
    private final JdbcClient database;

    WorkOut(JdbcClient database) {
        this.database = database;
    }

    /**
     * Runs the work with the rights of the partnership's import job, in the caller's transaction. Until that ends nobody
     * else works out facts of these people, so two at once cannot each miss what the other adds.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T fromAllClaims(Collection<PersonId> people, Supplier<T> work) {
        alone(people);
        if (Acting.required().role().isJob()) {
            return work.get();
        }
        String before = become(importJob());
        try {
            T result = work.get();
            become(before);
            return result;
        } catch (RuntimeException failed) {
            TransactionInterceptor.currentTransactionStatus().setRollbackOnly();
            throw failed;
        }
    }

    /** At most 256 locks a transaction, always taken in one order. */
    private void alone(Collection<PersonId> people) {
        database.sql("""
                select count(pg_advisory_xact_lock(20090112, stripe)) from (
                    select distinct hashtext(person::text) & 255 as stripe from unnest(:people) as person order by stripe
                ) as stripes
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private String importJob() {
        return database.sql("""
                select membership_id::text from partnership.membership
                where partnership_id = partnership.my_partnership() and role = 'JOB_IMPORT' and ended_at is null
                  and from_day <= partnership.today() and partnership.today() < to_day
                order by membership_id limit 1
                """)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("this partnership has no live import job"));
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
