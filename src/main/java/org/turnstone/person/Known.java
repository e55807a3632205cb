package org.turnstone.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.NameCounts;
import org.turnstone.linkage.Namesakes;
import org.turnstone.person.PersonBlock.FullName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** The people that records may be about: those found in the database, and those that earlier records have just made. */
final class Known {
    private final Map<Long, Set<PersonId>> filed;
    private final Map<PersonId, List<PersonBlock>> blocks;
    private final Map<PersonId, Set<AgencyCode>> agencies;
    private final Map<Long, Integer> bearers;
    private final Map<String, Integer> words;
    private final Set<PersonId> denied;
    private int atMost;
    private int atLeast;

    private Known(
            Map<Long, Set<PersonId>> filed,
            Map<PersonId, List<PersonBlock>> blocks,
            Map<PersonId, Set<AgencyCode>> agencies,
            Map<Long, Integer> bearers,
            Map<String, Integer> words,
            Set<PersonId> denied,
            int atMost,
            int atLeast) {
        this.filed = filed;
        this.blocks = blocks;
        this.agencies = agencies;
        this.bearers = bearers;
        this.words = words;
        this.denied = denied;
        this.atMost = atMost;
        this.atLeast = atLeast;
    }

    /**
     * @param bearers how many people bear each name that is asked for, by the key of the name
     * @param words how many have each word that is asked for among their names, as far as it matters
     * @param atMost how many people there are, or more
     * @param atLeast how many people there are, or fewer
     */
    static Known of(
            Map<Long, Set<PersonId>> filed,
            List<RecordSays> records,
            Map<Long, Integer> bearers,
            Map<String, Integer> words,
            int atMost,
            int atLeast) {
        Known known = new Known(filed, new HashMap<>(), new HashMap<>(), bearers, words, Set.of(), atMost, atLeast);
        records.forEach(record -> known.say(record.person(), record.block(), record.agency()));
        return known;
    }

    static Known nobody() {
        return of(new HashMap<>(), List.of(), new HashMap<>(), new HashMap<>(), 0, 0);
    }

    /** The same people, some of whom the record at hand is not about: they come up only where a number is the same. */
    Known without(@Nullable Set<PersonId> some) {
        return some == null || some.isEmpty()
                ? this
                : new Known(filed, blocks, agencies, bearers, words, some, atMost, atLeast);
    }

    Namesakes namesakes(PersonBlock block) {
        return new Namesakes(
                atMost,
                MatchKeys.ofName(block).map(key -> bearers.getOrDefault(key, 0)).orElse(0),
                new NameCounts(atLeast, words));
    }

    void add(PersonId person, PersonBlock block, AgencyCode agency, boolean madeUp) {
        Set<Long> names = MatchKeys.ofNames(block);
        blocks.getOrDefault(person, List.of()).forEach(before -> names.removeAll(MatchKeys.ofNames(before)));
        names.forEach(name -> bearers.merge(name, 1, Integer::sum));
        Set<String> forenames = forenames(block);
        blocks.getOrDefault(person, List.of()).forEach(before -> forenames.removeAll(forenames(before)));
        forenames.forEach(name -> words.merge(name, 1, Integer::sum));
        atMost++;
        atLeast++;
        MatchKeys.of(block, madeUp)
                .keySet()
                .forEach(key ->
                        filed.computeIfAbsent(key, none -> new HashSet<>()).add(person));
        say(person, block, agency);
    }

    private static Set<String> forenames(PersonBlock block) {
        return block.names().stream().map(FullName::forename).collect(Collectors.toCollection(HashSet::new));
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
