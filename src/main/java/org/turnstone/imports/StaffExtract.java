package org.turnstone.imports;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Role;
import org.turnstone.partnership.TeamsByName;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import tools.jackson.databind.json.JsonMapper;

/** An agency's staff: who works in which team and role, from when to when. A row withdrawn ends that membership at once. */
@Component
class StaffExtract implements Extract {
    /** Roles that watch over others are given by hand, never by a file. */
    private static final Set<Role> BY_HAND = EnumSet.of(
            Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.FEED, Role.JOB_IMPORT, Role.JOB_ERASURE, Role.HOUSEKEEPING);

    private final JdbcClient database;
    private final TeamsByName teams;
    private final JsonMapper json;

    StaffExtract(JdbcClient database, TeamsByName teams, JsonMapper json) {
        this.database = database;
        this.teams = teams;
        this.json = json;
    }

    @Override
    public String kind() {
        return "staff";
    }

    @Override
    public boolean aboutPeople() {
        return false;
    }

    @Override
    public boolean restsOnAgencies() {
        return true;
    }

    @Override
    public List<Column> columns() {
        String[] roles = Arrays.stream(Role.values())
                .filter(role -> !BY_HAND.contains(role))
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        return List.of(
                Column.text("staff_ref", 100).needed(),
                Column.text("name", 200).needed(),
                Column.text("email", 200).needed(),
                Column.text("team", 200).needed(),
                Column.code("role", roles).needed(),
                Column.day("from").needed(),
                Column.day("to"));
    }

    @Override
    public List<Problem> check(RowReader row) {
        boolean backwards =
                row.dayIfAny("to").filter(to -> to.isBefore(row.day("from"))).isPresent();
        return Stream.concat(
                        TeamsByName.problem("team", row.text("team")).stream(),
                        backwards
                                ? Stream.of(new Problem("to", "This cannot be before the first day"))
                                : Stream.empty())
                .toList();
    }

    @Override
    public void apply(Delivery delivery, List<ImportedRow> rows) {
        List<ImportedRow> going = rows.stream().filter(row -> !row.withdrawn()).toList();
        Map<String, UUID> named = teams.ofOrAdded(
                delivery.partnership(),
                delivery.agency(),
                going.stream().map(row -> row.values().text("team")).collect(Collectors.toSet()));
        List<Map<String, String>> told =
                going.stream().map(row -> told(delivery, row, named)).toList();
        String all = json.writeValueAsString(told);
        for (String step : List.of(STAFF, MEMBERSHIPS)) {
            database.sql(step)
                    .param("partnership", delivery.partnership().value())
                    .param("agency", delivery.agency().value())
                    .param("rows", all)
                    .update();
        }
        database.sql("update partnership.membership set ended_at = :at::timestamptz, ended_by_file = true"
                        + " where membership_id = any(:ended) and ended_at is null")
                .param("at", delivery.recordedAt().toString())
                .param(
                        "ended",
                        rows.stream()
                                .filter(ImportedRow::withdrawn)
                                .map(row -> membership(delivery, row))
                                .toArray(UUID[]::new))
                .update();
    }

    /** A membership always has a last day: a year on, where the agency names none. */
    private static Map<String, String> told(Delivery delivery, ImportedRow row, Map<String, UUID> teams) {
        RowReader values = row.values();
        LocalDate from = values.day("from");
        LocalDate today = London.dayOf(delivery.recordedAt());
        LocalDate yearOn = (from.isAfter(today) ? from : today).plusYears(1);
        Map<String, String> told = new HashMap<>();
        told.put("membership_id", membership(delivery, row).toString());
        told.put("staff_ref", values.text("staff_ref"));
        told.put("name", values.text("name"));
        told.put("email", values.text("email"));
        told.put("team_id", String.valueOf(teams.get(values.text("team"))));
        told.put("role", values.code("role", Role.class).name());
        told.put("from_day", from.toString());
        told.put("to_day", values.dayIfAny("to").orElse(yearOn).toString());
        return told;
    }

    private static UUID membership(Delivery delivery, ImportedRow row) {
        String key = "%s|%s|%s|%s"
                .formatted(delivery.partnership().value(), delivery.agency(), delivery.feed(), row.sourceRef());
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static final String ROWS = """
            jsonb_to_recordset(:rows::jsonb) as r(membership_id uuid, staff_ref text, name text, email text, team_id uuid,
                                                  role text, from_day date, to_day date)
            """;

    private static final String STAFF = """
            insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
            select gen_random_uuid(), :partnership, :agency, s.* from (
                select distinct on (r.staff_ref) r.staff_ref, r.name, r.email from %s order by r.staff_ref, r.from_day desc) s
            on conflict (partnership_id, agency, staff_ref) do update set (name, email) = (excluded.name, excluded.email)
            """.formatted(ROWS);

    /**
     * Nobody works for an agency after its end; one who works on after their team's end works in no team. What an
     * administrator has ended stays ended.
     */
    private static final String MEMBERSHIPS = """
            insert into partnership.membership (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
            select r.membership_id, :partnership, s.staff_id, :agency,
                   case when t.to_day < least(r.to_day, a.to_day) then null else t.team_id end,
                   r.role, r.from_day, greatest(r.from_day, least(r.to_day, a.to_day))
            from %s
            join partnership.agency a on a.partnership_id = :partnership and a.code = :agency
            join partnership.staff s on s.partnership_id = :partnership and s.agency = :agency and s.staff_ref = r.staff_ref
            join partnership.team t on t.partnership_id = :partnership and t.team_id = r.team_id
            on conflict (membership_id) do update
                set (staff_id, team_id, role, from_day, to_day, ended_at, ended_by_file) =
                    (excluded.staff_id, excluded.team_id, excluded.role, excluded.from_day, excluded.to_day,
                     case when membership.ended_by_file then null else membership.ended_at end, false)
            """.formatted(ROWS);
}
