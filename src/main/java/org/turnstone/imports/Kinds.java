package org.turnstone.imports;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of extract: those that some room receives, and those whose room is not built yet. */
@Component
public class Kinds {
    private final Map<String, Extract> byName = new TreeMap<>();
    private final Map<String, ReceivedKind> received = new TreeMap<>();

    Kinds(List<Extract> extracts, ReceivedStore store, Clock clock) {
        for (Extract extract : extracts) {
            if (byName.put(extract.kind(), extract) != null) {
                throw new IllegalStateException("two rooms receive extracts of " + extract.kind());
            }
        }
        for (ReceivedKind kind : ReceivedKinds.SHIPPED) {
            if (byName.putIfAbsent(kind.name(), new ReceivedExtract(kind, store, clock)) == null) {
                received.put(kind.name(), kind);
            }
        }
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<Extract> all() {
        return List.copyOf(byName.values());
    }

    Optional<Extract> named(String kind) {
        return Optional.ofNullable(byName.get(kind));
    }

    /** Those that no room has taken over. */
    Map<String, ReceivedKind> received() {
        return Map.copyOf(received);
    }
}
