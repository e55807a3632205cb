package org.turnstone.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.AccountAnswer.Changed;
import org.turnstone.partnership.AccountAnswer.Refused;
import org.turnstone.partnership.PartnershipEvent.StaffAppointed;
import org.turnstone.shared.AgencyCode;
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
    private final TeamsByName teams;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AppointStaff(JdbcClient database, KeptBy kept, TeamsByName teams, Clock clock, ApplicationEventPublisher events) {
        this.database = database;
        this.kept = kept;
        this.teams = teams;
        this.clock = clock;
        this.events = events;
    }

    /**
     * What is asked for, unchecked.
     *
     * @param agency a code of the partnership's agencies
     * @param team a name; made where the agency has none such; empty for none
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
        List<Problem> problems = problems(by, asked, today);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        StaffId staff = known(asked).orElseGet(() -> added(by, asked));
        if (staff.equals(by.staff())) {
            return new Refused(List.of(new Problem("email", "Ask another administrator to give you a role")));
        }
        database.sql("""
                insert into partnership.membership
                    (membership_id, partnership_id, staff_id, agency, team_id, role, from_day, to_day)
                values (gen_random_uuid(), :partnership, :staff, :agency, :team, :role, :from, :until)
                """)
                .param("partnership", by.partnership().value())
                .param("staff", staff.value())
                .param("agency", asked.agency())
                .param("team", asked.team().isEmpty() ? null : team(by, asked))
                .param("role", String.valueOf(asked.role()))
                .param("from", today)
                .param("until", asked.until())
                .update();
        events.publishEvent(new StaffAppointed(staff));
        return new Changed();
    }

    private List<Problem> problems(Membership by, Asked asked, LocalDate today) {
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
        if (!asked.team().isEmpty()) {
            TeamsByName.problem("team", asked.team()).ifPresent(problems::add);
        }
        teamEnd(by, asked)
                .map(day -> new Problem("team", "This team ends on " + PartnershipDays.words(day) + ": enter another"))
                .ifPresent(problems::add);
        if (asked.role() == null || asked.role().isJob()) {
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

    /** Where the membership would go on when its team has ended. */
    private Optional<LocalDate> teamEnd(Membership by, Asked asked) {
        return AgencyCode.isOne(asked.agency()) && !asked.team().isEmpty()
                ? teams.of(by.partnership(), new AgencyCode(asked.agency()), asked.team())
                        .flatMap(team -> database.sql("""
                                select to_day from partnership.team where team_id = :team and to_day < :until
                                """)
                                .param("team", team)
                                .param("until", asked.until(), java.sql.Types.DATE)
                                .query(LocalDate.class)
                                .optional())
                : Optional.empty();
    }

    private Optional<StaffId> known(Asked asked) {
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

    private UUID team(Membership by, Asked asked) {
        return teams.ofOrAdded(by.partnership(), new AgencyCode(asked.agency()), Set.of(asked.team()))
                .values()
                .iterator()
                .next();
    }
}
