package org.turnstone.enforcement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is unlawfully at large, as the law has it. {@code needsWords}: it says too little without them.
 *
 * @param to the day from which it is offered no more; what was recorded with it keeps its words
 */
public record AtLargeGround(
        String code,
        String words,
        boolean needsWords,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {
    boolean isOffered(LocalDate day) {
        return !from.isAfter(day) && (to == null || day.isBefore(to));
    }
}
