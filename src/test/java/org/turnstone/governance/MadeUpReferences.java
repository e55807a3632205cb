package org.turnstone.governance;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** References that a test gives to people, where no room that keeps people does. */
@Component
class MadeUpReferences implements NamesPeople {
    private final Map<PersonId, String> given = new ConcurrentHashMap<>();

    void give(PersonId person, String reference) {
        given.put(person, reference);
    }

    @Override
    public Optional<PersonId> named(String reference) {
        return given.entrySet().stream()
                .filter(one -> one.getValue().equalsIgnoreCase(reference))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Map<PersonId, String> references(Collection<PersonId> people) {
        Map<PersonId, String> known = new HashMap<>(given);
        known.keySet().retainAll(people);
        return known;
    }
}
