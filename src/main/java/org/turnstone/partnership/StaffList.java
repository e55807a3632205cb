package org.turnstone.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private static final String SELECT = """
            select s.staff_id, s.name, s.email, a.name as agency, s.kind, c.username, c.disabled_at is not null as disabled,
                   m.membership_id, b.name as for_agency, t.name as team, m.role, m.from_day, m.to_day,
                   m.ended_at is null and m.from_day <= partnership.today() and partnership.today() < m.to_day as live
            """;
    private static final String FROM = """
            from partnership.staff s
            join partnership.agency a on a.partnership_id = s.partnership_id and a.code = s.agency
            join partnership.membership m on m.staff_id = s.staff_id
            join partnership.agency b on b.partnership_id = m.partnership_id and b.code = m.agency
            left join partnership.team t on t.team_id = m.team_id
            left join partnership.account c on c.staff_id = s.staff_id
            """;
    private static final String ORDER = " order by a.name, s.name, s.staff_id, m.from_day desc, m.membership_id";

    /** What was typed is looked for anywhere in the words, as it stands: no character of it means anything else. */
    private static final String FITS = """
            where (position(:named in lower(s.name)) > 0 or position(:named in lower(s.email)) > 0
                   or position(:named in c.username) > 0)
              and (:team::uuid is null or m.team_id = :team::uuid) and (:role = '' or m.role = :role)
            """;

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
            String email,
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
    public record Post(
            MembershipId id, String agency, @Nullable String team, Role role, Period period, boolean live) {}

    /**
     * Which part of the list is asked for; what is empty asks for everyone.
     *
     * @param named a part of a name, of an email address or of a user name
     */
    public record Asked(
            String named, @Nullable UUID team, @Nullable Role role) {}

    /**
     * @param page from 1; the last there is where a later one was asked for
     * @param memberships how many fit what was asked, on all pages
     */
    public record Part(List<StaffMember> members, int page, int memberships) {
        public Part {
            members = List.copyOf(members);
        }
    }

    private record Line(StaffMember member, Post post) {}

    @Transactional(readOnly = true)
    public List<StaffMember> all() {
        accounts.requireKeeper();
        return members(database.sql(SELECT + FROM + ORDER));
    }

    @Transactional(readOnly = true)
    public Optional<StaffMember> of(StaffId staff) {
        accounts.requireKeeper();
        return members(database.sql(SELECT + FROM + "where s.staff_id = :staff" + ORDER)
                        .param("staff", staff.value()))
                .stream()
                .findFirst();
    }

    /** A page of the memberships that fit, with whose they are. */
    @Transactional(readOnly = true)
    public Part part(Asked asked, int page, int most) {
        accounts.requireKeeper();
        int all = fitting(database.sql("select count(*) " + FROM + FITS), asked)
                .query(Integer.class)
                .single();
        int shown = Math.clamp(page, 1, Math.max(1, (all + most - 1) / most));
        List<StaffMember> members =
                members(fitting(database.sql(SELECT + FROM + FITS + ORDER + " limit :most offset :before"), asked)
                        .param("most", most)
                        .param("before", (shown - 1) * most));
        return new Part(members, shown, all);
    }

    private static JdbcClient.StatementSpec fitting(JdbcClient.StatementSpec asking, Asked asked) {
        return asking.param("named", asked.named().toLowerCase(Locale.UK))
                .param("team", asked.team())
                .param("role", asked.role() == null ? "" : asked.role().name());
    }

    private static List<StaffMember> members(JdbcClient.StatementSpec asking) {
        Map<StaffId, StaffMember> members = new LinkedHashMap<>();
        Map<StaffId, List<Post>> posts = new LinkedHashMap<>();
        for (Line line :
                asking.query((row, number) -> new Line(member(row), post(row))).list()) {
            members.putIfAbsent(line.member().id(), line.member());
            posts.computeIfAbsent(line.member().id(), id -> new ArrayList<>()).add(line.post());
        }
        return members.values().stream()
                .map(member -> new StaffMember(
                        member.id(),
                        member.name(),
                        member.email(),
                        member.agency(),
                        member.isPerson(),
                        member.username(),
                        member.disabled(),
                        posts.getOrDefault(member.id(), List.of())))
                .toList();
    }

    private static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
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
                row.getString("team"),
                Role.valueOf(row.getString("role")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getBoolean("live"));
    }
}
