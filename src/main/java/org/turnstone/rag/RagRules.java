package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.rag.Dated.Since;

/** Readings of the rules in force on a day: those of {@code parameters/rag} and the partnership's own over them. */
@Service
public class RagRules {
    private final JdbcTemplate database;

    RagRules(JdbcTemplate database) {
        this.database = database;
    }

    @Transactional(readOnly = true)
    public List<RagMeaning> meaningsOn(LocalDate day) {
        List<RagMeaning> lines = new ArrayList<>(RagShipped.MEANINGS);
        lines.addAll(database.query(
                "select * from rag.own_meaning where superseded_at is null",
                (row, number) ->
                        new RagMeaning(RagStatus.valueOf(row.getString("status")), row.getString("words"), own(row))));
        return Dated.inForce(lines, day);
    }

    @Transactional(readOnly = true)
    public RagPolicy policyOn(LocalDate day) {
        return new RagPolicy(Dated.inForce(moves(), day));
    }

    /** Those that ship and the partnership's own, of whatever day. */
    List<RagMove> moves() {
        List<RagMove> lines = new ArrayList<>(RagShipped.MOVES);
        lines.addAll(
                database.query("select * from rag.own_move where superseded_at is null", (row, number) -> move(row)));
        return lines;
    }

    @Transactional(readOnly = true)
    public List<RagReview> reviewsOn(LocalDate day) {
        List<RagReview> lines = new ArrayList<>(RagShipped.REVIEWS);
        lines.addAll(database.query(
                "select * from rag.own_review where superseded_at is null",
                (row, number) -> new RagReview(
                        RagReview.status(row.getString("status")),
                        row.getInt("every"),
                        RagUnit.valueOf(row.getString("unit")),
                        RagReview.Meeting.valueOf(row.getString("meeting")),
                        own(row))));
        return Dated.inForce(lines, day);
    }

    @Transactional(readOnly = true)
    public List<LongStay> longStaysOn(LocalDate day) {
        List<LongStay> lines = database.query(
                "select * from rag.long_stay where superseded_at is null",
                (row, number) -> new LongStay(
                        RagStatus.valueOf(row.getString("status")),
                        LongStay.Reading.valueOf(row.getString("polarity")),
                        new Since(
                                row.getObject("from_day", LocalDate.class),
                                row.getString("partnership_id") != null,
                                row.getString("source"))));
        return Dated.inForce(lines, day);
    }

    /** Something set in words, for the page that shows what is in force. */
    public record InWords(String words, LocalDate since, String source) {}

    @Transactional(readOnly = true)
    public List<InWords> groundsOn(LocalDate day) {
        return database.query("""
                select code, words, needs_words, statuses, greatest(from_day, since) as from_day,
                    source || coalesce('; for which statuses: ' || says, '') as source
                from (select distinct on (code) * from rag.ground order by code, partnership_id is null) as ground
                left join (
                    select distinct on (code) code, statuses, from_day as since, source as says from rag.ground_for
                    where from_day <= ? order by code, partnership_id is null, from_day desc) as speaks using (code)
                where from_day <= ? and (to_day is null or ? < to_day) order by place, code""", (row, number) -> inWords(grounds(row), row), day, day, day);
    }

    private static String grounds(ResultSet row) throws SQLException {
        RagGround ground = RagParameters.ground(row);
        String statuses = ground.statusesInWords();
        return statuses.isEmpty() ? ground.words() : ground.words() + " (" + statuses + ")";
    }

    @Transactional(readOnly = true)
    public List<InWords> ownMistakeOn(LocalDate day) {
        return database.query("""
                select days, from_day, source from rag.own_mistake where from_day <= ? and superseded_at is null
                order by partnership_id is null, from_day desc limit 1""", (row, number) -> inWords(new RagValue.Within(row.getInt("days")).words(), row), day);
    }

    private static InWords inWords(String words, ResultSet row) throws SQLException {
        return new InWords(words, row.getObject("from_day", LocalDate.class), row.getString("source"));
    }

    private static RagMove move(ResultSet row) throws SQLException {
        String was = row.getString("was");
        return new RagMove(
                was.equals(RagMove.NOT_RATED) ? null : RagStatus.valueOf(was),
                RagStatus.valueOf(row.getString("status")),
                RagShipped.authorities(
                        Arrays.asList((String[]) row.getArray("may").getArray())),
                own(row));
    }

    private static Since own(ResultSet row) throws SQLException {
        return new Since(row.getObject("from_day", LocalDate.class), true, row.getString("source"));
    }
}
