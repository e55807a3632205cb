package org.turnstone.matching.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which records are another person's, and how that is known. */
record UnmergeForm(@Nullable List<String> record, @Nullable String reason) {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    Set<UUID> chosen() {
        return record == null
                ? Set.of()
                : record.stream()
                        .filter(id -> id.matches(ID))
                        .map(UUID::fromString)
                        .collect(Collectors.toSet());
    }

    String words() {
        return reason == null ? "" : reason;
    }
}
