package org.turnstone.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.person.AutomaticLinks;
import org.turnstone.person.AutomaticLinks.InForce;
import org.turnstone.shared.AgencyCode;

/** How right links are between agencies: those made by a number, and those that weight alone would have made. */
@Service
public class Precision {
    private final Access access;
    private final JdbcClient database;
    private final AutomaticLinks links;
    private final AuditTrail trail;

    Precision(Access access, JdbcClient database, AutomaticLinks links, AuditTrail trail) {
        this.access = access;
        this.database = database;
        this.links = links;
        this.trail = trail;
    }

    /**
     * @param made links that were made without asking, and those of them that were taken apart
     * @param sample what the steward said of pairs that weight alone would have linked
     * @param byGroup the same by the ethnicity recorded, the letter of its group; '' where none is
     */
    public record OfPair(
            AgencyPair pair, Rate made, Rate sample, Map<String, Rate> byGroup, Optional<InForce> signedOff) {
        public OfPair {
            byGroup = new TreeMap<>(byGroup);
        }
    }

    private record Said(AgencyPair pair, String group, int looked, int wrong) {}

    @Transactional
    public List<OfPair> all() {
        access.require(Activity.REVIEW_LINKS);
        List<OfPair> all = read();
        trail.record(AuditEntry.of(Operation.CONSULTATION, "How right links are, by agencies", Set.of()));
        return all;
    }

    /** What the data steward said of pairs of these agencies that weight alone would have linked. */
    Rate sample(AgencyPair pair) {
        return together(samples().getOrDefault(pair, Map.of()));
    }

    private List<OfPair> read() {
        Map<AgencyPair, Rate> made = new HashMap<>();
        links.made()
                .forEach(one -> made.put(AgencyPair.of(one.one(), one.other()), new Rate(one.links(), one.undone())));
        Map<AgencyPair, InForce> signed = new HashMap<>();
        links.inForce().forEach(one -> signed.put(AgencyPair.of(one.one(), one.other()), one));
        Map<AgencyPair, Map<String, Rate>> sample = samples();
        Map<String, AgencyPair> pairs = new TreeMap<>();
        List.of(made.keySet(), signed.keySet(), sample.keySet())
                .forEach(some -> some.forEach(pair -> pairs.put(pair.path(), pair)));
        List<OfPair> all = new ArrayList<>();
        pairs.values().forEach(pair -> {
            Map<String, Rate> groups = sample.getOrDefault(pair, Map.of());
            all.add(new OfPair(
                    pair,
                    made.getOrDefault(pair, new Rate(0, 0)),
                    together(groups),
                    groups,
                    Optional.ofNullable(signed.get(pair))));
        });
        return all;
    }

    private Map<AgencyPair, Map<String, Rate>> samples() {
        Map<AgencyPair, Map<String, Rate>> samples = new HashMap<>();
        said().forEach(one -> samples.computeIfAbsent(one.pair, none -> new TreeMap<>())
                .put(one.group, new Rate(one.looked, one.wrong)));
        return samples;
    }

    private static Rate together(Map<String, Rate> groups) {
        return new Rate(
                groups.values().stream().mapToInt(Rate::looked).sum(),
                groups.values().stream().mapToInt(Rate::wrong).sum());
    }

    private List<Said> said() {
        return database.sql("""
                select least(d.agency, held) as one, greatest(d.agency, held) as other, d.ethnicity, count(*) as looked,
                       count(*) filter (where d.said = 'DIFFERENT') as wrong
                from matching.decision d, unnest(d.held_by) as held
                where d.would_link and d.said <> 'ASK'
                group by 1, 2, 3
                """)
                .query((row, number) -> new Said(
                        AgencyPair.of(new AgencyCode(row.getString("one")), new AgencyCode(row.getString("other"))),
                        row.getString("ethnicity"),
                        row.getInt("looked"),
                        row.getInt("wrong")))
                .list();
    }
}
