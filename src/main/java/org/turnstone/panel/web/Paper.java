package org.turnstone.panel.web;

import java.util.List;

/**
 * What is written to a file that leaves the system, whatever its format.
 *
 * @param marking stands on each page
 * @param subject says in a sentence what it is, for a reader's software
 */
record Paper(String marking, String title, String subject, List<Part> parts) {
    Paper {
        parts = List.copyOf(parts);
    }

    sealed interface Part {}

    record Heading(String words) implements Part {}

    record Words(String words) implements Part {}

    /** @param caption what the table tells, for those who do not see it */
    record Table(String caption, List<String> columns, List<List<String>> rows) implements Part {
        Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
