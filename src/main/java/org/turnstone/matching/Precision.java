package org.turnstone.matching;

import java.time.Clock;
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
import org.turnstone.shared.London;

/** How right links are between agencies: those made by a number, and those that weight alone would have made. */
@Service
public class Precision {
    private final Access access;
    private final JdbcClient database;
    private final AutomaticLinks links;
    private final LookedAtLinks looked;
    private final AuditTrail trail;
    private final Clock clock;

    Precision(
            Access access,
            JdbcClient database,
            AutomaticLinks links,
            LookedAtLinks looked,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.links = links;
        this.looked = looked;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param made links that were made without asking, and those of them that were taken apart
     * @param sample what the steward said of pairs that weight alone would have linked, or has linked since
     * @param byGroup the same by the ethnicity recorded, the letter of its group; '' where none is
     * @param looked at what weight alone has linked; part of the sample
     */
    public record OfPair(
            AgencyPair pair,
            Rate made,
            Rate sample,
            Map<String, Rate> byGroup,
            LooksOfPair looked,
            Optional<InForce> signedOff) {
        public OfPair {
            byGroup = new TreeMap<>(byGroup);
        }
    }

    /**
     * How a sign-off in force bears up.
     *
     * @param toLookAt how many links are still to be looked at this month, as far as there are any
     * @param withdrawal why it should be withdrawn, in words; empty while the sample bears it out
     */
    public record Standing(AgencyPair pair, int toLookAt, Optional<String> withdrawal) {}

    /** Of all that is signed off. */
    @Transactional(readOnly = true)
    public List<Standing> standing() {
        access.require(Activity.REVIEW_LINKS);
        List<InForce> inForce = links.inForce();
        if (inForce.isEmpty()) {
            return List.of();
        }
        SignOffLimits limits = SignOffLimits.on(London.today(clock));
        List<AgencyPair> pairs = inForce.stream()
                .map(one -> AgencyPair.of(one.one(), one.other()))
                .toList();
        Map<AgencyPair, Integer> toLookAt = toLookAt(pairs, limits);
        Map<AgencyPair, Map<String, Rate>> samples = samples();
        return pairs.stream()
                .map(pair -> new Standing(
                        pair,
                        toLookAt.getOrDefault(pair, 0),
                        limits.withdrawal(together(samples.getOrDefault(pair, Map.of())))))
                .toList();
    }

    /** Asked at once for all of which some are due this month. */
    private Map<AgencyPair, Integer> toLookAt(List<AgencyPair> pairs, SignOffLimits limits) {
        Map<AgencyPair, LooksOfPair> looks = looked.byPair();
        Map<AgencyPair, Integer> due = new HashMap<>();
        for (AgencyPair pair : pairs) {
            int lately = looks.getOrDefault(pair, LooksOfPair.NONE).lately();
            if (lately < limits.looksAMonth()) {
                due.put(pair, limits.looksAMonth() - lately);
            }
        }
        Map<AgencyPair, Integer> left = looked.left(due.keySet(), limits.looksAMonth());
        due.replaceAll((pair, most) -> Math.min(most, left.getOrDefault(pair, 0)));
        return due;
    }

    private record Said(AgencyPair pair, String group, int looked, int wrong) {}

    @Transactional
    public List<OfPair> all() {
        access.require(Activity.REVIEW_LINKS);
        List<OfPair> all = read();
        trail.record(AuditEntry.of(Operation.CONSULTATION, "How right links are, by agencies", Set.of()));
        return all;
    }

    /** What the data steward said of pairs of these agencies that weight alone would have linked, or has linked. */
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
        Map<AgencyPair, LooksOfPair> looks = looked.byPair();
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
                    looks.getOrDefault(pair, LooksOfPair.NONE),
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
                from (select agency, held_by, said, ethnicity from matching.decision where would_link
                      union all select agency, held_by, said, ethnicity from matching.link_looked_at) d,
                     unnest(d.held_by) as held
                where d.said <> 'ASK'
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
