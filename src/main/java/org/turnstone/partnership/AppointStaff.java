package org.turnstone.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.PartnershipEvent.StaffAppointed;
import org.turnstone.shared.London;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

/** Someone begins to work for the partnership, or is given one more role, from today until a day. By an administrator. */
@Service
public class AppointStaff {
    /** The longest that a membership may be given for; it is then looked at again. Ours. */
    static final int MOST_YEARS = 3;

    private static final int LONGEST = 200;

    private final JdbcClient database;
    private final KeptBy kept;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AppointStaff(JdbcClient database, KeptBy kept, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.kept = kept;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What is asked for, unchecked.
     *
     * @param agency a code of the partnership's agencies
     * @param team the id of one of the agency's teams; empty for none
     */
    public record Asked(
            String agency,
            String name,
            String email,
            String team,
            @Nullable Role role,
            @Nullable LocalDate until) {
        public Asked {
            name = name.strip();
            email = email.strip();
            team = team.strip();
        }
    }

    @Transactional
    public AccountAnswer appoint(Asked asked) {
        Membership by = kept.begin();
        LocalDate today = London.today(clock);
        List<Problem> problems = problems(asked, today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        StaffId staff = known(asked).orElseGet(() -> added(by, asked));
        if (staff.equals(by.staff())) {
            return new Refused(List.of(new Problem("email", "Ask another administrator to give you a role")));
        }
        Optional<LocalDate> same = sameRole(staff, asked, today);
        if (same.isPresent()) {
            String day = PartnershipDays.words(same.get());
            return new Refused(List.of(new Problem(
                    "role",
                    "They have this role for this agency already, until " + day
                            + ". Choose another, or end that first")));
        }
        database.sql("""
                insert into partnership.membership
                    (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
                values (gen_random_uuid(), :partnership, :staff, :agency, :team, :role, :from, :until)
                """)
                .param("partnership", by.partnership().value())
                .param("staff", staff.value())
                .param("agency", asked.agency())
                .param("team", asked.team().isEmpty() ? null : UUID.fromString(asked.team()))
                .param("role", String.valueOf(asked.role()))
                .param("from", today)
                .param("until", asked.until())
                .update();
        events.publishEvent(new StaffAppointed(staff));
        return new Changed();
    }

    private List<Problem> problems(Asked asked, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        Standing agency = agency(asked.agency()).orElse(null);
        if (agency == null || agency.hasEnded(today)) {
            problems.add(new Problem("agency", "Choose the agency"));
        }
        if (asked.name().isEmpty() || asked.name().length() > LONGEST) {
            problems.add(new Problem("name", "Enter the name, in 200 characters or fewer"));
        }
        if (!asked.email().matches("[^@\\s]+@[^@\\s]+") || asked.email().length() > LONGEST) {
            problems.add(new Problem("email", "Enter an email address, such as name@agency.example"));
        }
        teamProblem(asked).ifPresent(words -> problems.add(new Problem("team", words)));
        if (asked.role() == null || !asked.role().isPerson()) {
            problems.add(new Problem("role", "Choose the role"));
        }
        LocalDate until = asked.until();
        if (until == null || !until.isAfter(today)) {
            problems.add(new Problem("until", "Enter a real day after today on which the membership ends"));
        } else if (until.isAfter(today.plusYears(MOST_YEARS))) {
            problems.add(new Problem("until", "Enter a day within " + MOST_YEARS + " years"));
        } else if (agency != null && agency.until() != null && until.isAfter(agency.until())) {
            String day = PartnershipDays.words(agency.until());
            problems.add(new Problem("until", "The agency ends on " + day + ": enter that day or an earlier one"));
        }
        return problems;
    }

    private Optional<Standing> agency(String code) {
        return database.sql("select from_day, to_day, version from partnership.agency where code = :code")
                .param("code", code)
                .query((row, number) -> Agencies.standing(row))
                .optional();
    }

    /** A team is chosen, never made here: a slip of the pen would be one more team. */
    private Optional<String> teamProblem(Asked asked) {
        if (asked.team().isEmpty()) {
            return Optional.empty();
        }
        List<Standing> teams = database.sql("""
                select from_day, to_day, version from partnership.team
                where agency = :agency and team_id::text = :team
                """)
                .param("agency", asked.agency())
                .param("team", asked.team())
                .query((row, number) -> Agencies.standing(row))
                .list();
        if (teams.isEmpty()) {
            return Optional.of("Choose one of the teams of the agency, or none");
        }
        LocalDate end = teams.getFirst().until();
        LocalDate until = asked.until();
        return end == null || until == null || !end.isBefore(until)
                ? Optional.empty()
                : Optional.of("This team ends on " + PartnershipDays.words(end) + ": choose another");
    }

    /** Until when they have the same role for the agency already, on a day that is asked for. */
    private Optional<LocalDate> sameRole(StaffId staff, Asked asked, LocalDate today) {
        return database.sql("""
                select max(to_day) from partnership.membership
                where staff_id = :staff and agency = :agency and role = :role and ended_at is null
                  and from_day < :until and :today < to_day
                having max(to_day) is not null
                """)
                .param("staff", staff.value())
                .param("agency", asked.agency())
                .param("role", String.valueOf(asked.role()))
                .param("until", asked.until())
                .param("today", today)
                .query(LocalDate.class)
                .optional();
    }

    /** Who works for the agency under this email address. */
    @Transactional(readOnly = true)
    public Optional<StaffId> known(Asked asked) {
        return database.sql("""
                select staff_id from partnership.staff
                where agency = :agency and lower(email) = lower(:email) and kind = 'person'
                order by staff_id limit 1
                """)
                .param("agency", asked.agency())
                .param("email", asked.email())
                .query((row, number) -> new StaffId(row.getObject("staff_id", UUID.class)))
                .optional();
    }

    private StaffId added(Membership by, Asked asked) {
        return new StaffId(database.sql("""
                insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email)
                values (gen_random_uuid(), :partnership, :agency, :email, :name, :email) returning staff_id
                """)
                .param("partnership", by.partnership().value())
                .param("agency", asked.agency())
                .param("name", asked.name())
                .param("email", asked.email())
                .query(UUID.class)
                .single());
    }
}
