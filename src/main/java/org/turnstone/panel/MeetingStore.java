package org.turnstone.panel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claims;
import org.turnstone.panel.Attendance.Presence;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;

/** The tables of meetings and of who came. */
@Component
class MeetingStore {
    private final JdbcTemplate database;

    MeetingStore(JdbcTemplate database) {
        this.database = database;
    }

    /** False where another of its kind is planned for that day. */
    boolean add(Membership by, Meeting meeting) {
        return database.update(
                        """
                        insert into panel.meeting (meeting_id, partnership_id, kind, held_on, starts_at, place, chair, planned_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (partnership_id, kind, held_on) where state <> 'CANCELLED' do nothing""",
                        meeting.id(),
                        by.partnership().value(),
                        meeting.kind(),
                        meeting.heldOn(),
                        meeting.startsAt(),
                        meeting.place(),
                        meeting.chair(),
                        meeting.plannedBy())
                == 1;
    }

    Optional<Meeting> of(UUID id) {
        return database
                .query("select * from panel.meeting where meeting_id = ?", (row, number) -> meeting(row), id)
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Meeting> all() {
        return database.query(
                "select * from panel.meeting order by held_on desc, meeting_id", (row, number) -> meeting(row));
    }

    /** False where it was changed meanwhile. */
    boolean moveOn(Meeting seen, MeetingState next, Instant at, String by, String conflicts) {
        OffsetDateTime now = Claims.at(at);
        return database.update(
                        """
                        update panel.meeting set state = ?, version = version + 1, conflicts = ?,
                            invitation = invitation + case when ? = 'CANCELLED' then 1 else 0 end,
                            opened_at = case when ? = 'OPEN' then ? else opened_at end,
                            closed_at = case when ? = 'CLOSED' then ? else closed_at end,
                            signed_at = case when ? = 'SIGNED' then ? else signed_at end,
                            signed_by = case when ? = 'SIGNED' then ? else signed_by end
                        where meeting_id = ? and version = ?""",
                        next.name(),
                        conflicts,
                        next.name(),
                        next.name(),
                        now,
                        next.name(),
                        now,
                        next.name(),
                        now,
                        next.name(),
                        by,
                        seen.id(),
                        seen.version())
                == 1;
    }

    /** False where it was changed meanwhile. */
    boolean move(Meeting seen, LocalDate on, LocalTime at, String place, String chair) {
        return database.update("""
                        update panel.meeting
                        set held_on = ?, starts_at = ?, place = ?, chair = ?, invitation = invitation + 1, version = version + 1
                        where meeting_id = ? and version = ? and state = 'PLANNED'""", on, at, place, chair, seen.id(), seen.version()) == 1;
    }

    List<Attendance> attendance(UUID meeting) {
        return database.query(
                "select * from panel.attendance where meeting_id = ? and superseded_at is null order by place",
                (row, number) -> attendance(row),
                meeting);
    }

    void attended(Membership by, UUID meeting, List<Attendance> all, Instant at) {
        database.update(
                "update panel.attendance set superseded_at = ? where meeting_id = ? and superseded_at is null",
                Claims.at(at),
                meeting);
        for (int place = 0; place < all.size(); place++) {
            Attendance one = all.get(place);
            database.update(
                    "insert into panel.attendance values (?, ?, ?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID(),
                    by.partnership().value(),
                    meeting,
                    place,
                    one.agency() == null ? null : one.agency().value(),
                    one.name(),
                    one.presence().name(),
                    Claims.at(at));
        }
    }

    private static Attendance attendance(ResultSet row) throws SQLException {
        String agency = row.getString("agency");
        return new Attendance(
                agency == null ? null : new AgencyCode(agency),
                row.getString("name"),
                Presence.valueOf(row.getString("presence")));
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("meeting_id", UUID.class),
                row.getString("kind"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getString("place"),
                row.getString("chair"),
                MeetingState.valueOf(row.getString("state")),
                row.getString("conflicts"),
                row.getString("planned_by"),
                moment(row, "opened_at"),
                moment(row, "closed_at"),
                moment(row, "signed_at"),
                row.getString("signed_by"),
                row.getInt("invitation"),
                row.getInt("version"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
