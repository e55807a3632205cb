package org.turnstone.partnership;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

/** Who would be left working for an agency, or in a team, that has ended. A feed is nobody: its files are refused. */
@Component
class MembershipsLeft {
    private final JdbcClient database;

    MembershipsLeft(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param staff how many still work there on that day or later, as far as is known today
     * @param jobs how many of Turnstone's own jobs do
     * @param last the last day that someone has worked there until, where it is after that day
     */
    record Left(int staff, int jobs, @Nullable LocalDate last) {
        Optional<Problem> problem(String where) {
            if (jobs > 0) {
                return said("Turnstone’s own jobs work for it, so it cannot end");
            }
            if (staff > 0) {
                return said((staff == 1 ? "1 member of staff works " : "%,d members of staff work ".formatted(staff))
                        + where + " beyond this day. End their memberships first, under Staff and sign-ins");
            }
            return last == null
                    ? Optional.empty()
                    : said("Someone worked " + where + " until " + PartnershipDays.words(last)
                            + ": enter that day or a later one");
        }

        private static Optional<Problem> said(String words) {
            return Optional.of(new Problem(Ending.FIELD, words));
        }
    }

    Left of(AgencyCode agency, LocalDate day) {
        return left(agency.value(), null, day);
    }

    Left of(UUID team, LocalDate day) {
        return left(null, team, day);
    }

    private Left left(@Nullable String agency, @Nullable UUID team, LocalDate day) {
        return database.sql("""
                select count(distinct m.staff_id) filter (where s.kind = 'person' and m.goes_on) as staff,
                       count(distinct m.staff_id) filter (where s.kind = 'job' and m.goes_on) as jobs,
                       max(m.last) filter (where s.kind = 'person' and m.last > :day) as last
                from (select staff_id, ended_at is null and to_day > greatest(:day, partnership.today()) as goes_on,
                             least(to_day, (ended_at at time zone 'Europe/London')::date) as last
                      from partnership.membership
                      where agency = :agency or team_id = :team) m
                join partnership.staff s on s.staff_id = m.staff_id
                """)
                .param("day", day)
                .param("agency", agency, java.sql.Types.VARCHAR)
                .param("team", team, java.sql.Types.OTHER)
                .query((row, number) ->
                        new Left(row.getInt("staff"), row.getInt("jobs"), row.getObject("last", LocalDate.class)))
                .single();
    }
}
