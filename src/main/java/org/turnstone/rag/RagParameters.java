package org.turnstone.rag;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.BankHolidays;

/** Readings of what the partnership has set for RAG: how long a status may last, and the grounds to choose from. */
@Service
public class RagParameters {
    private final JdbcClient database;
    private final BankHolidays holidays;

    RagParameters(JdbcClient database, BankHolidays holidays) {
        this.database = database;
        this.holidays = holidays;
    }

    /** The limit of each status on a day: the partnership's own before what ships, the latest before earlier ones. */
    @Transactional(readOnly = true)
    public Map<RagStatus, RagLimit> limitsOn(LocalDate day) {
        return database.sql("""
                select distinct on (status) status, from_day, coalesce(days, 0) as days, coalesce(months, 0) as months, working_days, source
                from rag.status_limit where from_day <= :day and superseded_at is null
                order by status, partnership_id is null, from_day desc
                """).param("day", day).query((row, number) -> limit(row)).stream()
                .collect(Collectors.toMap(RagLimit::status, Function.identity()));
    }

    /** How many days after the day it was recorded one may put a mistake of one's own right. */
    @Transactional(readOnly = true)
    public int ownMistakeDaysOn(LocalDate day) {
        return database.sql("""
                select days from rag.own_mistake where from_day <= :day and superseded_at is null
                order by partnership_id is null, from_day desc limit 1
                """).param("day", day).query(Integer.class).single();
    }

    /** The grounds offered on a day, in their order. */
    @Transactional(readOnly = true)
    public List<RagGround> groundsOn(LocalDate day) {
        return database.sql("""
                select code, words, needs_words, statuses from (
                    select distinct on (code) * from rag.ground order by code, partnership_id is null) as ground
                left join (
                    select distinct on (code) code, statuses from rag.ground_for where from_day <= :day
                    order by code, partnership_id is null, from_day desc) as speaks using (code)
                where from_day <= :day and (to_day is null or :day < to_day)
                order by place, code
                """)
                .param("day", day)
                .query((row, number) -> ground(row))
                .list();
    }

    /** The words of every code there ever was, to show what was said long ago. */
    @Transactional(readOnly = true)
    public Map<String, RagGround> everyGround() {
        return database
                .sql(
                        "select distinct on (code) *, null::text[] as statuses from rag.ground order by code, partnership_id is null")
                .query((row, number) -> ground(row))
                .stream()
                .collect(Collectors.toMap(RagGround::code, Function.identity()));
    }

    private RagLimit limit(ResultSet row) throws SQLException {
        return new RagLimit(
                RagStatus.valueOf(row.getString("status")),
                Period.of(0, row.getInt("months"), row.getInt("days")),
                row.getBoolean("working_days") ? holidays.workingDays() : null,
                row.getObject("from_day", LocalDate.class),
                row.getString("source"));
    }

    static RagGround ground(ResultSet row) throws SQLException {
        return new RagGround(
                row.getString("code"), row.getString("words"), row.getBoolean("needs_words"), statuses(row));
    }

    /** Empty where no line says. */
    static Set<RagStatus> statuses(ResultSet row) throws SQLException {
        Array said = row.getArray("statuses");
        return said == null
                ? Set.of()
                : Arrays.stream((String[]) said.getArray())
                        .map(RagStatus::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
