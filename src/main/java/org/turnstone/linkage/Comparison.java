package org.turnstone.linkage;

import java.util.List;

/** One thing in which two records agree or differ, with its levels in order: the first that applies counts. */
public record Comparison(String name, List<Level> levels) {
    public Comparison {
        levels = List.copyOf(levels);
    }
}
