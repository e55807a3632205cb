package org.turnstone.governance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

@Component
class EmergencyStore {
    private final JdbcClient database;

    EmergencyStore(JdbcClient database) {
        this.database = database;
    }

    void open(
            Emergency asked, Membership who, @Nullable PersonId person, Instant from, Instant to, LocalDate reviewBy) {
        database.sql("""
                insert into governance.break_glass_ticket (ticket_id, partnership_id, person_id, reference, staff_id, agency,
                    approved_by, categories, ground, reason, opened_at, expires_at, review_by)
                values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        who.partnership().value(),
                        person == null ? null : person.value(),
                        asked.reference(),
                        who.staff().value(),
                        who.agency().value(),
                        asked.agreedBy().value(),
                        asked.categories().stream().map(Category::name).sorted().toArray(String[]::new),
                        asked.ground(),
                        asked.words(),
                        from.atOffset(ZoneOffset.UTC),
                        to.atOffset(ZoneOffset.UTC),
                        reviewBy))
                .update();
    }

    /** Newest first, as far as whoever acts may read them: one's own, or all as privacy officer. */
    List<EmergencyTicket> all(int repeatedInDays) {
        return database.sql(ALL)
                .param("days", repeatedInDays)
                .query((row, number) -> ticket(row))
                .list();
    }

    /** Who said of whoever acts, since then, that they had agreed; the newest first. */
    List<String> saidToHaveAgreed(StaffId who, Instant since) {
        return database.sql("""
                select s.name from governance.break_glass_ticket t join partnership.staff s on s.staff_id = t.staff_id
                where t.approved_by = ? and t.opened_at >= ? order by t.opened_at desc""")
                .params(who.value(), since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("name"))
                .list();
    }

    int review(UUID ticket, EmergencyTicket.Finding found, String words, StaffId by, Instant at) {
        return database.sql("""
                update governance.break_glass_ticket
                set found = ?, found_words = ?, reviewed_by = ?, reviewed_at = ?
                where ticket_id = ? and found is null and staff_id <> ? and approved_by <> ?""")
                .params(found.name(), words, by.value(), at.atOffset(ZoneOffset.UTC), ticket, by.value(), by.value())
                .update();
    }

    private static EmergencyTicket ticket(ResultSet row) throws SQLException {
        String found = row.getString("found");
        return new EmergencyTicket(
                row.getObject("ticket_id", UUID.class),
                row.getString("reference"),
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("staff_name"),
                row.getString("agency_name"),
                row.getString("agreed_by"),
                Arrays.stream((String[]) row.getArray("categories").getArray())
                        .map(Category::valueOf)
                        .collect(Collectors.toSet()),
                EmergencyLimits.words(row.getString("ground")),
                row.getString("reason"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("review_by", LocalDate.class),
                row.getInt("before"),
                found == null ? null : EmergencyTicket.Finding.valueOf(found),
                row.getString("found_words"),
                row.getString("reviewed_by_name"));
    }

    private static final String ALL = """
            select t.*, s.name as staff_name, coalesce(a.name, t.agency) as agency_name, coalesce(b.name, '') as agreed_by,
                   r.name as reviewed_by_name,
                   (select count(*) from governance.break_glass_ticket o
                    where o.staff_id = t.staff_id and o.opened_at < t.opened_at
                      and o.opened_at >= t.opened_at - make_interval(days => :days)) as before
            from governance.break_glass_ticket t
            join partnership.staff s on s.staff_id = t.staff_id
            left join partnership.agency a on a.partnership_id = t.partnership_id and a.code = t.agency
            left join partnership.staff b on b.staff_id = t.approved_by
            left join partnership.staff r on r.staff_id = t.reviewed_by
            order by t.opened_at desc, t.ticket_id
            limit 500""";
}
