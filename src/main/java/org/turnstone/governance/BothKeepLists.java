package org.turnstone.governance;

import static org.turnstone.governance.AccessList.EXCLUSION;
import static org.turnstone.governance.AccessList.RESTRICTION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.Acting;
import org.turnstone.shared.PersonId;

/**
 * When records are taken from one person to another, nobody who was kept out of either gets into the other: both keep the
 * stricter of their lists. Of two lists of staff alone let in, those on both stay; where nobody is on both, whoever acts alone
 * is let in until the privacy officer settles it. One such list counts for both people. Written as a job.
 */
@Service
public class BothKeepLists {
    private static final String WHY = "As with a record that was merged or un-merged";
    private static final Pattern IN_FORCE = Pattern.compile("IN_FORCE\\((\\w)\\)");

    private final JdbcClient database;

    BothKeepLists(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line of a list that came with a move, or of which the last day changed.
     *
     * @param was its last day before, where it was there
     * @param now its last day since; none while it has no end
     */
    public record Changed(
            AccessList list,
            UUID entry,
            boolean added,
            @Nullable LocalDate was,
            @Nullable LocalDate now) {}

    /** @return what changed, to be taken back with the move */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Changed> of(PersonId one, PersonId other) {
        List<Changed> changed = new ArrayList<>(copy(EXCLUSION, one, other, LocalDate.EPOCH));
        changed.addAll(copy(EXCLUSION, other, one, LocalDate.EPOCH));
        if (isRestricted(one) && isRestricted(other)) {
            changed.addAll(letInWhoeverActs(one, other));
            changed.addAll(letInWhoeverActs(other, one));
            changed.addAll(keepThoseOnBoth(one, other));
            changed.addAll(keepThoseOnBoth(other, one));
        } else {
            changed.addAll(copy(RESTRICTION, one, other, LocalDate.EPOCH));
            changed.addAll(copy(RESTRICTION, other, one, LocalDate.EPOCH));
        }
        return changed;
    }

    /**
     * A move is undone: its changes are taken back, but for lines that someone has changed since. What has been listed since
     * beside the person with whom the records were goes with them.
     *
     * @return what has gone with them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Changed> takeBack(List<Changed> changed, PersonId from, PersonId to, LocalDate day) {
        List<Changed> newestFirst = new ArrayList<>(changed).reversed();
        newestFirst.forEach(line -> database.sql(table("""
                        update governance.%s set to_day = case when :added then partnership.today() else :was::date end
                        where entry_id = :entry and to_day is not distinct from :now::date
                        """, line.list))
                .param("added", line.added)
                .param("was", text(line.was))
                .param("now", text(line.now))
                .param("entry", line.entry)
                .update());
        List<Changed> since = new ArrayList<>(copy(EXCLUSION, from, to, day));
        if (isRestricted(from) && !isRestricted(to)) {
            since.addAll(copy(RESTRICTION, from, to, day));
        }
        return since;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private List<Changed> copy(AccessList list, PersonId from, PersonId to, LocalDate since) {
        return changed(list, from, to, table("""
                insert into governance.%s as l (partnership_id, person_id, staff_id, reason, from_day, to_day)
                select f.partnership_id, :to, f.staff_id, :why, f.from_day, f.to_day from governance.%1$s f
                where f.person_id = :from and f.from_day >= :since::date and IN_FORCE(f)
                  and not exists (
                      select 1 from governance.%1$s h where h.person_id = :to and h.staff_id = f.staff_id
                        and h.from_day <= greatest(f.from_day, partnership.today())
                        and (h.to_day is null or f.to_day <= h.to_day) and IN_FORCE(h))
                on conflict (person_id, staff_id, from_day) do update set to_day = excluded.to_day
                """, list), since);
    }

    private List<Changed> keepThoseOnBoth(PersonId from, PersonId to) {
        return changed(RESTRICTION, to, from, """
                update governance.restriction l set to_day = partnership.today()
                where l.person_id = :to and IN_FORCE(l)
                  and not exists (select 1 from governance.restriction o
                                  where o.person_id = :from and o.staff_id = l.staff_id and IN_FORCE(o))
                """, LocalDate.EPOCH);
    }

    private List<Changed> letInWhoeverActs(PersonId one, PersonId other) {
        return changed(
                RESTRICTION, other, one, """
                insert into governance.restriction as l (partnership_id, person_id, staff_id, reason, from_day)
                select distinct r.partnership_id, r.person_id, '%s'::uuid, 'Nobody was let in to both records',
                       partnership.today()
                from governance.restriction r
                where r.person_id = :to and not exists (
                    select 1 from governance.restriction a join governance.restriction b using (staff_id)
                    where a.person_id = :to and b.person_id = :from and a.staff_id <> '%1$s' and IN_FORCE(a)
                      and IN_FORCE(b))
                on conflict (person_id, staff_id, from_day) do update set to_day = null
                """.formatted(Acting.required().staff().value()), LocalDate.EPOCH);
    }

    /** Changes lines of one list beside {@code to}, and says which and what their last day was. */
    private List<Changed> changed(AccessList list, PersonId from, PersonId to, String change, LocalDate since) {
        return database.sql(table(
                                "with had as (select entry_id, to_day from governance.%s where person_id = :to), done as (",
                                list)
                        + IN_FORCE.matcher(change).replaceAll("($1.to_day is null or partnership.today() < $1.to_day)")
                        + """
                         returning l.entry_id, l.to_day)
                        select d.entry_id, d.to_day, h.entry_id is null as added, h.to_day as was
                        from done d left join had h using (entry_id) order by d.entry_id
                        """)
                .param("from", from.value())
                .param("to", to.value())
                .param("since", since.toString())
                .param("why", WHY)
                .query((row, number) -> new Changed(
                        list,
                        row.getObject("entry_id", UUID.class),
                        row.getBoolean("added"),
                        row.getObject("was", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    private static String table(String sql, AccessList list) {
        return String.format(Locale.ROOT, sql, list.name().toLowerCase(Locale.ROOT));
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
}
