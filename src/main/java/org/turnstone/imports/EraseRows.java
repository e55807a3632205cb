package org.turnstone.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.person.MovedBetween;
import org.turnstone.shared.PersonId;

/**
 * Removes a person from this room: versions of rows, claims, rows that wait, and kept files of agencies that know them. A
 * file still to be taken is others' as well: it is taken, and goes on the same day.
 * In every room the claims go by which the same was once said of others, before a merge or un-merge put that right.
 */
@Component
@Order(EraseRows.BEFORE_PERSON)
class EraseRows implements Erases {
    /** Rows are found through the person's records, so this goes before the records do. */
    static final int BEFORE_PERSON = 0;

    private final JdbcClient database;
    private final Kinds kinds;
    private final ClaimRows claims;
    private final MovedBetween moved;
    private final List<SaidAtScreen> atScreens;

    EraseRows(JdbcClient database, Kinds kinds, ClaimRows claims, MovedBetween moved, List<SaidAtScreen> atScreens) {
        this.atScreens = atScreens;
        this.database = database;
        this.kinds = kinds;
        this.claims = claims;
        this.moved = moved;
    }

    @Override
    public void erase(PersonId person) {
        run(person, """
                delete from imports.waiting_row w using person.record r
                where r.person_id = :person and w.partnership_id = r.partnership_id and w.agency = r.owner_agency
                  and w.person_ref = r.person_ref""");
        run(person, """
                with gone as (
                    delete from imports.kept_file k using person.record r
                    where r.person_id = :person and k.partnership_id = r.partnership_id and k.agency = r.owner_agency
                      and not exists (
                          select from imports.run u where u.run_id = k.run_id and u.state in ('WAITS', 'RUNNING'))
                    returning k.run_id)
                update imports.run set file_kept = false where run_id in (select run_id from gone)""");
        run(person, """
                update imports.kept_file k set expires_on = partnership.today() from person.record r
                where r.person_id = :person and k.partnership_id = r.partnership_id and k.agency = r.owner_agency""");
        Set<PersonId> others = moved.others(person);
        Stream.concat(
                        kinds.all().stream()
                                .flatMap(kind -> Stream.of(kind.claims(), kind.besides()))
                                .flatMap(Optional::stream),
                        atScreens.stream().map(SaidAtScreen::claims))
                .map(ClaimTable::name)
                .distinct()
                .forEach(table -> claims.forget(table, person, others));
        run(person, "delete from imports.source_row where person_id = :person");
        run(person, "delete from imports.received_claim where person_id = :person");
    }

    private void run(PersonId person, String sql) {
        database.sql(sql).param("person", person.value()).update();
    }
}
