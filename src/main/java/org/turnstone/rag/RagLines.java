package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.partnership.Membership;
import org.turnstone.rag.Dated.Since;
import org.turnstone.rag.RagLine.Superseded;
import org.turnstone.rag.RagParameter.Kind;
import org.turnstone.shared.PartnershipId;

/** The tables of what is set for RAG, a line at a time. */
@Component
class RagLines {
    private static final String SUPERSEDE = """
             as line set superseded_at = ?, superseded_by = ?, taken_back_because = ?
            where line_id = ? and superseded_at is null""";

    private final JdbcTemplate database;

    RagLines(JdbcTemplate database) {
        this.database = database;
    }

    /** Whoever sets something in a partnership takes turns, until the transaction ends: one move may rest on another. */
    void take(PartnershipId partnership) {
        database.query(
                "select pg_advisory_xact_lock(hashtextextended('rag parameters ' || ?, 0))",
                row -> null,
                partnership.value().toString());
    }

    /** Every line of one kind, what ships and what is superseded among them. */
    List<RagLine> all(Kind kind) {
        List<RagLine> lines = new ArrayList<>(shipped(kind));
        String select = switch (kind) {
            case MEANING -> "select * from rag.own_meaning";
            case REVIEW -> "select * from rag.own_review";
            case LIMIT -> "select * from rag.status_limit";
            case MOVE -> "select * from rag.own_move";
            case LONG_STAY -> "select * from rag.long_stay";
            case OWN_MISTAKE -> "select * from rag.own_mistake";
        };
        lines.addAll(database.query(select, (row, number) -> line(kind, row)));
        return lines;
    }

    List<RagLine> of(RagParameter parameter) {
        return all(parameter.kind()).stream()
                .filter(line -> line.of().equals(parameter))
                .toList();
    }

    /** Of every kind, those that are in force from a later day on. */
    List<RagLine> later(LocalDate today) {
        return Stream.of(Kind.values())
                .flatMap(kind -> all(kind).stream())
                .filter(line -> line.isInForce() && line.since().day().isAfter(today))
                .toList();
    }

    void add(Membership by, RagLine line) {
        NewRow row = new NewRow()
                .with("line_id", line.id())
                .with("partnership_id", by.partnership().value())
                .with("from_day", line.since().day())
                .with("source", line.since().source())
                .with("set_by", line.by())
                .with("said_by", by.staff().value())
                .with("recorded_at", line.at());
        if (line.of().kind() != Kind.OWN_MISTAKE) {
            row.with("status", line.of().statusCode());
        }
        if (line.of().kind() == Kind.MOVE) {
            row.with("was", line.of().wasCode());
        }
        String table = table(line.of().kind());
        NewRow.addAll(
                database,
                "insert into " + table + " select * from jsonb_populate_recordset(null::" + table + ", ?::jsonb)",
                List.of(valued(row, line.value())));
    }

    private static NewRow valued(NewRow row, RagValue value) {
        return switch (value) {
            case RagValue.Means(var words) -> row.with("words", words);
            case RagValue.May(var may) -> row.with("may", may.stream().sorted().toList());
            case RagValue.Lasts(int length, var unit) ->
                row.with(unit == RagUnit.MONTHS ? "months" : "days", length)
                        .with("working_days", unit == RagUnit.WORKING_DAYS);
            case RagValue.Reviewed(int every, var unit, var meeting) ->
                row.with("every", every).with("unit", unit).with("meeting", meeting);
            case RagValue.Reads(var reading) -> row.with("polarity", reading);
            case RagValue.Within(int days) -> row.with("days", days);
        };
    }

    void supersede(RagLine line, Superseded superseded) {
        String update = switch (line.of().kind()) {
            case MEANING -> "update rag.own_meaning" + SUPERSEDE;
            case REVIEW -> "update rag.own_review" + SUPERSEDE;
            case LIMIT -> "update rag.status_limit" + SUPERSEDE;
            case MOVE -> "update rag.own_move" + SUPERSEDE;
            case LONG_STAY -> "update rag.long_stay" + SUPERSEDE;
            case OWN_MISTAKE -> "update rag.own_mistake" + SUPERSEDE;
        };
        database.update(update, Claims.at(superseded.at()), superseded.by(), superseded.why(), line.id());
    }

    private static List<RagLine> shipped(Kind kind) {
        return switch (kind) {
            case MEANING ->
                RagShipped.MEANINGS.stream()
                        .map(one -> shipped(kind, one.status(), new RagValue.Means(one.words()), one.since()))
                        .toList();
            case REVIEW ->
                RagShipped.REVIEWS.stream()
                        .map(one -> shipped(
                                kind,
                                one.status(),
                                new RagValue.Reviewed(one.every(), one.unit(), one.meeting()),
                                one.since()))
                        .toList();
            case MOVE ->
                RagShipped.MOVES.stream()
                        .map(one -> shipped(
                                RagParameter.move(one.was(), one.to()), new RagValue.May(one.may()), one.since()))
                        .toList();
            case LIMIT, LONG_STAY, OWN_MISTAKE -> List.of();
        };
    }

    private static RagLine shipped(Kind kind, @Nullable RagStatus status, RagValue value, Since since) {
        return shipped(RagParameter.of(kind, status), value, since);
    }

    private static RagLine shipped(RagParameter of, RagValue value, Since since) {
        return new RagLine(RagLine.SHIPS, of, value, since, null, null, null);
    }

    private static RagLine line(Kind kind, ResultSet row) throws SQLException {
        boolean own = row.getString("partnership_id") != null;
        return new RagLine(
                own ? row.getObject("line_id", UUID.class) : RagLine.SHIPS,
                parameter(kind, row),
                value(kind, row),
                new Since(row.getObject("from_day", LocalDate.class), own, row.getString("source")),
                row.getString("set_by"),
                instant(row, "recorded_at"),
                superseded(row));
    }

    private static @Nullable Superseded superseded(ResultSet row) throws SQLException {
        Instant at = instant(row, "superseded_at");
        return at == null
                ? null
                : new Superseded(at, row.getString("superseded_by"), row.getString("taken_back_because"));
    }

    private static RagParameter parameter(Kind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case MEANING, LIMIT, LONG_STAY -> RagParameter.of(kind, RagStatus.valueOf(row.getString("status")));
            case REVIEW -> RagParameter.of(kind, RagReview.status(row.getString("status")));
            case MOVE -> {
                String was = row.getString("was");
                yield RagParameter.move(
                        was.equals(RagMove.NOT_RATED) ? null : RagStatus.valueOf(was),
                        RagStatus.valueOf(row.getString("status")));
            }
            case OWN_MISTAKE -> RagParameter.of(kind, null);
        };
    }

    private static RagValue value(Kind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case MEANING -> new RagValue.Means(row.getString("words"));
            case REVIEW ->
                new RagValue.Reviewed(
                        row.getInt("every"),
                        RagUnit.valueOf(row.getString("unit")),
                        RagReview.Meeting.valueOf(row.getString("meeting")));
            case LIMIT -> lasts(row);
            case MOVE ->
                new RagValue.May(RagShipped.authorities(
                        Arrays.asList((String[]) row.getArray("may").getArray())));
            case LONG_STAY -> new RagValue.Reads(LongStay.Reading.valueOf(row.getString("polarity")));
            case OWN_MISTAKE -> new RagValue.Within(row.getInt("days"));
        };
    }

    private static RagValue lasts(ResultSet row) throws SQLException {
        int months = row.getInt("months");
        if (months > 0) {
            return new RagValue.Lasts(months, RagUnit.MONTHS);
        }
        return new RagValue.Lasts(
                row.getInt("days"), row.getBoolean("working_days") ? RagUnit.WORKING_DAYS : RagUnit.DAYS);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String table(Kind kind) {
        return switch (kind) {
            case MEANING -> "rag.own_meaning";
            case REVIEW -> "rag.own_review";
            case LIMIT -> "rag.status_limit";
            case MOVE -> "rag.own_move";
            case LONG_STAY -> "rag.long_stay";
            case OWN_MISTAKE -> "rag.own_mistake";
        };
    }
}
