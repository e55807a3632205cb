package org.turnstone.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of extract that some room receives. */
@Component
public class Kinds {
    private final Map<String, Extract> byName = new TreeMap<>();

    Kinds(List<Extract> extracts) {
        for (Extract extract : extracts) {
            if (byName.put(extract.kind(), extract) != null) {
                throw new IllegalStateException("two rooms receive extracts of " + extract.kind());
            }
        }
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Optional<Extract> named(String kind) {
        return Optional.ofNullable(byName.get(kind));
    }
}
