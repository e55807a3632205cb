package org.turnstone.partnership;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The areas of the partnership and their wards as their administrator keeps them, those that have ended among them. */
@Service
public class Areas {
    private final JdbcClient database;
    private final StaffAccounts accounts;

    Areas(JdbcClient database, StaffAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** @param over whether it is not offered today */
    public record Area(String code, String name, Standing standing, boolean over) {}

    /** @param over whether it is not offered today, having ended, or its area having */
    public record Ward(String code, String name, String area, String areaName, Standing standing, boolean over) {}

    /** Those that go on first, by name. */
    @Transactional(readOnly = true)
    public List<Area> all() {
        accounts.requireKeeper();
        return database.sql("""
                select *, coalesce(to_day <= partnership.today(), false) as over from partnership.area
                order by over, lower(name), code
                """)
                .query((row, number) -> new Area(
                        row.getString("code"), row.getString("name"), Agencies.standing(row), row.getBoolean("over")))
                .list();
    }

    /** Those that go on first, by name. */
    @Transactional(readOnly = true)
    public List<Ward> wards() {
        accounts.requireKeeper();
        return database.sql("""
                select w.*, a.name as area_name, coalesce(least(w.to_day, a.to_day) <= partnership.today(), false) as over
                from partnership.ward w
                join partnership.area a on a.partnership_id = w.partnership_id and a.code = w.area
                order by over, lower(w.name), w.code
                """)
                .query((row, number) -> new Ward(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("area"),
                        row.getString("area_name"),
                        Agencies.standing(row),
                        row.getBoolean("over")))
                .list();
    }

    /** @return none where the partnership has no such area */
    @Transactional(readOnly = true)
    public Optional<Area> of(String code) {
        return all().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** @return none where the partnership has no such ward */
    @Transactional(readOnly = true)
    public Optional<Ward> ward(String code) {
        return wards().stream().filter(one -> one.code().equals(code)).findFirst();
    }
}
