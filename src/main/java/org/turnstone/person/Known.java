package org.turnstone.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.turnstone.shared.PersonId;

/** The people that records may be about: those found in the database, and those that earlier records have just made. */
final class Known {
    private final Map<Long, Set<PersonId>> filed;
    private final Map<PersonId, List<PersonBlock>> blocks;

    Known(Map<Long, Set<PersonId>> filed, Map<PersonId, List<PersonBlock>> blocks) {
        this.filed = filed;
        this.blocks = blocks;
    }

    void add(PersonId person, PersonBlock block, boolean madeUp) {
        MatchKeys.of(block, madeUp)
                .keySet()
                .forEach(key ->
                        filed.computeIfAbsent(key, none -> new HashSet<>()).add(person));
        blocks.computeIfAbsent(person, none -> new ArrayList<>()).add(block);
    }

    List<Candidate> candidates(PersonBlock block, boolean madeUp) {
        Map<String, PersonId> found = new TreeMap<>();
        Map<PersonId, Set<Evidence>> evidence = new java.util.HashMap<>();
        MatchKeys.sought(block, madeUp).forEach((key, sort) -> {
            for (PersonId person : filed.getOrDefault(key, Set.of())) {
                found.put(person.value().toString(), person);
                evidence.computeIfAbsent(person, none -> EnumSet.noneOf(Evidence.class))
                        .add(sort);
            }
        });
        return found.values().stream()
                .map(person -> new Candidate(
                        person, blocks.getOrDefault(person, List.of()), evidence.getOrDefault(person, Set.of())))
                .toList();
    }
}
