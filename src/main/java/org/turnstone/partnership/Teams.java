package org.turnstone.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;

/** The teams of the partnership's agencies as their administrator keeps them, those that have ended among them. */
@Service
public class Teams {
    private final JdbcClient database;
    private final StaffAccounts accounts;

    Teams(JdbcClient database, StaffAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /**
     * @param formerNames what it was called before, and may be in extracts still
     * @param over whether it is not offered today, having ended, or its agency having
     * @param staff how many people work in it today
     */
    public record Team(
            UUID id,
            AgencyCode agency,
            String agencyName,
            String name,
            List<String> formerNames,
            Standing standing,
            boolean over,
            int staff) {}

    /** Those that go on first, by agency and name. */
    @Transactional(readOnly = true)
    public List<Team> all() {
        accounts.requireKeeper();
        return database.sql("""
                select t.*, a.name as agency_name,
                       coalesce(least(t.to_day, a.to_day) <= partnership.today(), false) as over,
                       (select count(distinct m.staff_id) from partnership.membership m
                        join partnership.staff s on s.staff_id = m.staff_id and s.kind = 'person'
                        where m.team_id = t.team_id and m.ended_at is null
                          and m.from_day <= partnership.today() and partnership.today() < m.to_day) as staff
                from partnership.team t
                join partnership.agency a on a.partnership_id = t.partnership_id and a.code = t.agency
                order by over, lower(a.name), a.code, lower(t.name), t.team_id
                """)
                .query((row, number) -> new Team(
                        row.getObject("team_id", UUID.class),
                        new AgencyCode(row.getString("agency")),
                        row.getString("agency_name"),
                        row.getString("name"),
                        List.of((String[]) row.getArray("former_names").getArray()),
                        Agencies.standing(row),
                        row.getBoolean("over"),
                        row.getInt("staff")))
                .list();
    }

    /** @return none where the partnership has no such team */
    @Transactional(readOnly = true)
    public Optional<Team> of(UUID team) {
        return all().stream().filter(one -> one.id().equals(team)).findFirst();
    }
}
