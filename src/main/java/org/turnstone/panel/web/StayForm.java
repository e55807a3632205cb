package org.turnstone.panel.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of the page, in their order.
 *
 * @param person references of those who were ticked
 * @param seen of each who was offered the reference, a space, and the version that was shown
 */
record StayForm(
        @Nullable List<String> person,
        @Nullable List<String> seen,
        @Nullable String reason) {
    List<String> references() {
        return person == null
                ? List.of()
                : person.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }

    Map<String, String> versions() {
        return (seen == null ? Stream.<String>empty() : seen.stream())
                .map(one -> one.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, again) -> first));
    }
}
