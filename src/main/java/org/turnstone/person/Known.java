package org.turnstone.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.Namesakes;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** The people that records may be about: those found in the database, and those that earlier records have just made. */
final class Known {
    private final Map<Long, Set<PersonId>> filed;
    private final Map<PersonId, List<PersonBlock>> blocks;
    private final Map<PersonId, Set<AgencyCode>> agencies;
    private final Map<Long, Integer> bearers;
    private final Set<PersonId> denied;
    private int atMost;

    private Known(
            Map<Long, Set<PersonId>> filed,
            Map<PersonId, List<PersonBlock>> blocks,
            Map<PersonId, Set<AgencyCode>> agencies,
            Map<Long, Integer> bearers,
            Set<PersonId> denied,
            int atMost) {
        this.filed = filed;
        this.blocks = blocks;
        this.agencies = agencies;
        this.bearers = bearers;
        this.denied = denied;
        this.atMost = atMost;
    }

    /**
     * @param bearers how many people bear each name that is asked for, by the key of the name
     * @param atMost how many people there are, or more
     */
    static Known of(Map<Long, Set<PersonId>> filed, List<RecordSays> records, Map<Long, Integer> bearers, int atMost) {
        Known known = new Known(filed, new HashMap<>(), new HashMap<>(), bearers, Set.of(), atMost);
        records.forEach(record -> known.say(record.person(), record.block(), record.agency()));
        return known;
    }

    static Known nobody() {
        return of(new HashMap<>(), List.of(), new HashMap<>(), 0);
    }

    /** The same people, some of whom the record at hand is not about: they come up only where a number is the same. */
    Known without(@Nullable Set<PersonId> some) {
        return some == null || some.isEmpty() ? this : new Known(filed, blocks, agencies, bearers, some, atMost);
    }

    Namesakes namesakes(PersonBlock block) {
        return new Namesakes(
                atMost,
                MatchKeys.ofName(block).map(key -> bearers.getOrDefault(key, 0)).orElse(0));
    }

    void add(PersonId person, PersonBlock block, AgencyCode agency, boolean madeUp) {
        Set<Long> names = MatchKeys.ofNames(block);
        blocks.getOrDefault(person, List.of()).forEach(said -> names.removeAll(MatchKeys.ofNames(said)));
        names.forEach(name -> bearers.merge(name, 1, Integer::sum));
        atMost++;
        MatchKeys.of(block, madeUp)
                .keySet()
                .forEach(key ->
                        filed.computeIfAbsent(key, none -> new HashSet<>()).add(person));
        say(person, block, agency);
    }

    private void say(PersonId person, PersonBlock block, AgencyCode agency) {
        blocks.computeIfAbsent(person, none -> new ArrayList<>()).add(block);
        agencies.computeIfAbsent(person, none -> new HashSet<>()).add(agency);
    }

    List<Candidate> candidates(PersonBlock block, boolean madeUp) {
        Map<String, PersonId> found = new TreeMap<>();
        Map<PersonId, Set<Evidence>> evidence = new HashMap<>();
        MatchKeys.sought(block, madeUp).forEach((key, sort) -> {
            for (PersonId person : filed.getOrDefault(key, Set.of())) {
                found.put(person.value().toString(), person);
                evidence.computeIfAbsent(person, none -> EnumSet.noneOf(Evidence.class))
                        .add(sort);
            }
        });
        denied.forEach(person -> evidence.computeIfPresent(person, (who, sorts) -> {
            sorts.add(Evidence.DENIED);
            return sorts;
        }));
        return found.values().stream()
                .filter(person -> !denied.contains(person)
                        || evidence.getOrDefault(person, Set.of()).contains(Evidence.IDENTIFIER))
                .map(person -> new Candidate(
                        person,
                        blocks.getOrDefault(person, List.of()),
                        agencies.getOrDefault(person, Set.of()),
                        evidence.getOrDefault(person, Set.of())))
                .toList();
    }
}
