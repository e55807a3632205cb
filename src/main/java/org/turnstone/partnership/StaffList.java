package org.turnstone.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.Period;
import org.turnstone.shared.StaffId;

/** Who works for the partnership, as what and until when, and who of them may sign in. */
@Service
public class StaffList {
    private final JdbcClient database;
    private final StaffAccounts accounts;

    StaffList(JdbcClient database, StaffAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** @param username none when there is no account to sign in with */
    public record StaffMember(
            StaffId id,
            String name,
            String agency,
            boolean isPerson,
            @Nullable String username,
            boolean disabled,
            List<Post> posts) {
        public StaffMember {
            posts = List.copyOf(posts);
        }
    }

    /** @param live whether it may act today */
    public record Post(MembershipId id, String agency, Role role, Period period, boolean live) {}

    private record Line(StaffMember member, Post post) {}

    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        accounts.requireKeeper();
        Map<StaffId, StaffMember> members = new LinkedHashMap<>();
        Map<StaffId, List<Post>> posts = new LinkedHashMap<>();
        for (Line line : lines()) {
            members.putIfAbsent(line.member().id(), line.member());
            posts.computeIfAbsent(line.member().id(), id -> new ArrayList<>()).add(line.post());
        }
        return members.values().stream()
                .map(member -> new StaffMember(
                        member.id(),
                        member.name(),
                        member.agency(),
                        member.isPerson(),
                        member.username(),
                        member.disabled(),
                        posts.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private List<Line> lines() {
        return database.sql("""
                select s.staff_id, s.name, a.name as agency, s.kind, c.username, c.disabled_at is not null as disabled,
                       m.membership_id, b.name as for_agency, m.role, m.from_day, m.to_day,
                       m.ended_at is null and m.from_day <= partnership.today() and partnership.today() < m.to_day as live
                from partnership.staff s
                join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
                join partnership.membership m on m.staff_id = s.staff_id
                join partnership.agency b on b.partnership_id = m.partnership_id and b.code = m.agency
                left join partnership.account c on c.staff_id = s.staff_id
                order by a.name, s.name, s.staff_id, m.from_day desc
                """)
                .query((row, number) -> new Line(member(row), post(row)))
                .list();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("name"),
                row.getString("agency"),
                row.getString("kind").equals("person"),
                row.getString("username"),
                row.getBoolean("disabled"),
                List.of());
    }

    private static Post post(ResultSet row) throws SQLException {
        return new Post(
                new MembershipId(row.getObject("membership_id", UUID.class)),
                row.getString("for_agency"),
                Role.valueOf(row.getString("role")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getBoolean("live"));
    }
}
