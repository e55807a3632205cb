package org.turnstone.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.partnership.KeepAnswer.Overtaken;
import org.turnstone.partnership.KeepAnswer.Refused;
import org.turnstone.partnership.Teams.Team;
import org.turnstone.shared.London;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.Problem;

/** A team begins, is renamed, or ends on a day; it stays with its agency. By an administrator. */
@Service
public class KeepTeams {
    private final JdbcClient database;
    private final Teams teams;
    private final AgencyNames agencies;
    private final KeptBy kept;
    private final MembershipsLeft memberships;
    private final Clock clock;

    KeepTeams(
            JdbcClient database,
            Teams teams,
            AgencyNames agencies,
            KeptBy kept,
            MembershipsLeft memberships,
            Clock clock) {
        this.database = database;
        this.teams = teams;
        this.agencies = agencies;
        this.kept = kept;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** It goes on from today; the ending is not heard. */
    @Transactional
    public KeepAnswer<Team> add(Named asked) {
        Membership by = kept.begin();
        boolean known = agencies.going().stream()
                .anyMatch(agency -> agency.code().value().equals(asked.of()));
        Optional<Problem> agency =
                known ? Optional.empty() : Optional.of(new Problem("of", "Choose the agency whose team it is"));
        List<Problem> problems = Stream.concat(
                        agency.stream(), nameProblems(teams.all().stream(), asked.of(), asked.name()))
                .toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into partnership.team (team_id, partnership_id, agency, name, from_day)
                values (:id, :partnership, :agency, :name, :today)
                """)
                .param("id", id)
                .param("partnership", by.partnership().value())
                .param("agency", asked.of())
                .param("name", asked.name())
                .param("today", London.today(clock))
                .update();
        return kept.kept(
                "Team added",
                new Changes("team", id).of("agency", "", asked.of()).of("name", "", asked.name()));
    }

    /**
     * @param version of the team as it was when it was opened
     * @throws NotFound where the partnership has no such team
     */
    @Transactional
    public KeepAnswer<Team> change(UUID team, Named asked, String version) {
        kept.begin();
        Team was = teams.of(team).orElseThrow(NotFound::new);
        if (KeptBy.overtaken(was.standing(), version)) {
            return new Overtaken<>(was);
        }
        List<Problem> problems = Stream.concat(newNameProblems(was, asked.name()), endProblems(was, asked.ending()))
                .toList();
        if (!problems.isEmpty()) {
            return new Refused<>(problems);
        }
        database.sql("""
                update partnership.team
                set name = :name, to_day = :until, version = version + 1,
                    former_names = case when name = :name or name = any(former_names) then former_names
                                        else former_names || name end
                where team_id = :team
                """)
                .param("name", asked.name())
                .param("until", asked.ending().day())
                .param("team", team)
                .update();
        return kept.kept(
                "Team changed",
                new Changes("team", team).of("name", was.name(), asked.name()).until(was.standing(), asked.ending()));
    }

    private Stream<Problem> newNameProblems(Team was, String name) {
        return name.equals(was.name())
                ? Stream.empty()
                : nameProblems(
                        teams.all().stream().filter(other -> !other.id().equals(was.id())),
                        was.agency().value(),
                        name);
    }

    private static Stream<Problem> nameProblems(Stream<Team> others, String agency, String name) {
        return Stream.concat(
                Names.problem("name", name, "the team").stream(),
                others.filter(other -> other.agency().value().equals(agency))
                        .flatMap(other -> Names.alike(other.name(), name)
                                ? Stream.of(KeptBy.nameTaken(other.standing(), "a team"))
                                : other.formerNames().stream()
                                        .filter(former -> Names.alike(former, name))
                                        .limit(1)
                                        .map(former -> formerName(other))));
    }

    private static Problem formerName(Team other) {
        return new Problem(
                "name", other.name() + " was called this, and staff extracts may call it so still: enter another name");
    }

    private Stream<Problem> endProblems(Team was, Ending ending) {
        Optional<Problem> day = ending.problem(was.standing(), London.today(clock));
        LocalDate from = ending.day();
        return day.isPresent() || from == null || !ending.shortens(was.standing())
                ? day.stream()
                : memberships.of(was.id(), from).problem("in it").stream();
    }
}
