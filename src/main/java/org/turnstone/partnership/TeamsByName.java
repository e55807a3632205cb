package org.turnstone.partnership;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Problem;

/** Which team of an agency a name means, typed or in a file: the one called so now, or else the one called so before. */
@Service
public class TeamsByName {
    private final JdbcClient database;

    TeamsByName(JdbcClient database) {
        this.database = database;
    }

    private record Called(UUID team, String name) {}

    /** What is wrong with the name, whether or not a team has it. */
    public static Optional<Problem> problem(String field, String name) {
        return Names.problem(field, name, "the team");
    }

    Optional<UUID> of(PartnershipId partnership, AgencyCode agency, String name) {
        return among(called(partnership, agency), name);
    }

    /** Each name with its team; one that means none is given to a new team. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, UUID> ofOrAdded(PartnershipId partnership, AgencyCode agency, Set<String> names) {
        List<Called> known = called(partnership, agency);
        Map<String, UUID> found = new HashMap<>();
        for (String name : names) {
            Optional<UUID> team = among(known, name);
            if (team.isEmpty()) {
                add(partnership, agency, name);
                known = called(partnership, agency);
                team = among(known, name);
            }
            found.put(name, team.orElseThrow());
        }
        return found;
    }

    private static Optional<UUID> among(List<Called> known, String name) {
        return known.stream()
                .filter(one -> Names.alike(one.name(), name))
                .map(Called::team)
                .findFirst();
    }

    /** Names of today before former ones; of several teams called alike the one that goes on longest. */
    private List<Called> called(PartnershipId partnership, AgencyCode agency) {
        return database.sql("""
                select t.team_id, c.name
                from partnership.team t
                cross join lateral (select t.name, 1 as rank
                                    union all select f, 2 from unnest(t.former_names) f) c
                where t.partnership_id = :partnership and t.agency = :agency
                order by c.rank, t.to_day desc nulls first, t.team_id
                """)
                .param("partnership", partnership.value())
                .param("agency", agency.value())
                .query((row, number) -> new Called(row.getObject("team_id", UUID.class), row.getString("name")))
                .list();
    }

    private void add(PartnershipId partnership, AgencyCode agency, String name) {
        database.sql("""
                insert into partnership.team (team_id, partnership_id, agency, name)
                values (gen_random_uuid(), :partnership, :agency, :name)
                on conflict (partnership_id, agency, name) do nothing
                """)
                .param("partnership", partnership.value())
                .param("agency", agency.value())
                .param("name", name)
                .update();
    }
}
