package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of offence that a Strategic Threat Assessment names as priorities of the area (Oldham 3.2).
 *
 * @param kinds as {@code offending.OffenceCategories} names them
 * @param assessment its name; empty where no kind is named
 * @param assessedOn the day it bears; none where no kind is named
 */
public record LocalPriorities(
        List<String> kinds, String assessment, @Nullable LocalDate assessedOn) {
    public static final LocalPriorities NONE = new LocalPriorities(List.of(), "", null);

    public LocalPriorities {
        kinds = kinds.stream().sorted().distinct().toList();
    }
}
