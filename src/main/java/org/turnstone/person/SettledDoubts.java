package org.turnstone.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.person.Doubts.Doubt;
import org.turnstone.shared.PersonId;

/**
 * The doubts of records that have come again. One settled as somebody who has been merged since is settled as whom they have
 * become; where there is no record of anyone in the end, it waits for the data steward again.
 */
@Component
class SettledDoubts {
    private final Doubts doubts;
    private final HasBecome became;
    private final RecordStore records;

    SettledDoubts(Doubts doubts, HasBecome became, RecordStore records) {
        this.doubts = doubts;
        this.became = became;
        this.records = records;
    }

    Map<String, Doubt> of(RecordSource source, Collection<String> refs) {
        Map<String, Doubt> found = new HashMap<>(doubts.of(source, refs));
        Map<PersonId, PersonId> ends = ends(found.values());
        if (ends.isEmpty()) {
            return found;
        }
        Set<PersonId> held = records.about(Set.copyOf(ends.values())).stream()
                .map(RecordSays::person)
                .collect(Collectors.toSet());
        List<String> back = new ArrayList<>();
        found.replaceAll((ref, doubt) -> {
            PersonId end = doubt.settledAs().map(ends::get).orElse(null);
            if (end == null || held.contains(end)) {
                return end == null ? doubt : doubt.as(end);
            }
            back.add(ref);
            return doubt.unsettled();
        });
        doubts.putBack(source, back);
        return found;
    }

    private Map<PersonId, PersonId> ends(Collection<Doubt> found) {
        Set<PersonId> named =
                found.stream().flatMap(doubt -> doubt.settledAs().stream()).collect(Collectors.toSet());
        Map<PersonId, PersonId> since = became.of(named);
        Map<PersonId, PersonId> ends = new HashMap<>();
        named.forEach(person -> ends.put(person, since.getOrDefault(person, person)));
        return ends;
    }
}
