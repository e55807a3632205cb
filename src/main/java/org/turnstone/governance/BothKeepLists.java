package org.turnstone.governance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/**
 * When records are taken from one person to another, nobody who was kept out of either gets into the other: both keep the
 * stricter of their lists. Of two lists of staff alone let in, those on both stay; where nobody is on both, whoever acts alone
 * is let in until the privacy officer settles it. One such list counts for both people.
 */
@Service
public class BothKeepLists {
    private final JdbcClient database;

    BothKeepLists(JdbcClient database) {
        this.database = database;
    }

    /** Written as a job. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(PersonId one, PersonId other) {
        exclude(one, other);
        exclude(other, one);
        if (isRestricted(one) && isRestricted(other)) {
            letInWhoeverActs(one, other);
            letInWhoeverActs(other, one);
            keepThoseOnBoth(one, other);
            keepThoseOnBoth(other, one);
        } else {
            restrict(one, other);
            restrict(other, one);
        }
    }

    private void exclude(PersonId from, PersonId to) {
        between(from, to, """
                insert into governance.exclusion (partnership_id, person_id, staff_id, reason, from_day, to_day)
                select partnership_id, :to, staff_id, reason, from_day, to_day from governance.exclusion
                where person_id = :from and (to_day is null or partnership.today() < to_day)
                on conflict (person_id, staff_id, from_day) do nothing
                """);
    }

    private void restrict(PersonId from, PersonId to) {
        between(from, to, """
                insert into governance.restriction (partnership_id, person_id, staff_id, reason, from_day, to_day)
                select partnership_id, :to, staff_id, reason, from_day, to_day from governance.restriction
                where person_id = :from and (to_day is null or partnership.today() < to_day)
                on conflict (person_id, staff_id, from_day) do nothing
                """);
    }

    private void keepThoseOnBoth(PersonId from, PersonId to) {
        between(from, to, """
                update governance.restriction r set to_day = partnership.today()
                where r.person_id = :from and (r.to_day is null or partnership.today() < r.to_day)
                  and not exists (select 1 from governance.restriction o
                                  where o.person_id = :to and o.staff_id = r.staff_id
                                    and (o.to_day is null or partnership.today() < o.to_day))
                """);
    }

    private void letInWhoeverActs(PersonId one, PersonId other) {
        database.sql("""
                insert into governance.restriction (partnership_id, person_id, staff_id, reason, from_day)
                select distinct r.partnership_id, r.person_id, :me::uuid, 'Nobody was let in to both records',
                       partnership.today()
                from governance.restriction r
                where r.person_id = :one and not exists (
                    select 1 from governance.restriction a join governance.restriction b using (staff_id)
                    where a.person_id = :one and b.person_id = :other
                      and (a.to_day is null or partnership.today() < a.to_day)
                      and (b.to_day is null or partnership.today() < b.to_day) and a.staff_id <> :me)
                on conflict (person_id, staff_id, from_day) do update set to_day = null
                """)
                .param("me", Acting.required().staff().value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private boolean isRestricted(PersonId person) {
        return database.sql("""
                select exists (select 1 from governance.restriction
                               where person_id = :person and (to_day is null or partnership.today() < to_day))
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private void between(PersonId from, PersonId to, String sql) {
        database.sql(sql).param("from", from.value()).param("to", to.value()).update();
    }
}
