package org.turnstone.governance;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Role;
import org.turnstone.shared.PersonId;

/**
 * Works out facts from the claims of all agencies, those included that whoever acts may not see. The facts carry the guard
 * of the claims they rest on, so nothing more is shown to anyone; what is read within goes nowhere but into facts.
 */
@Service
public class WorkOut {
    private final JdbcClient database;
    private final JobRights rights;

    WorkOut(JdbcClient database) {
        this.database = database;
        this.rights = new JobRights(database);
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
        return rights.as(Role.JOB_IMPORT, work);
    }

    /**
     * Until the caller's transaction ends nobody else works out facts of these people, or waits here for them. Taken before
     * what stands is read and before any row is locked: of two who say something of one person at once, the second then
     * reads what the first said. At most 256 locks a transaction, always taken in one order.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void alone(Collection<PersonId> people) {
        database.sql("""
                select count(pg_advisory_xact_lock(20090112, stripe)) from (
                    select distinct hashtext(person::text) & 255 as stripe from unnest(:people) as person order by stripe
                ) as stripes
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
