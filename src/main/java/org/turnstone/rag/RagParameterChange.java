package org.turnstone.rag;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.turnstone.rag.RagPolicy.Authority;

/**
 * What someone asks to set. Nothing in it has been checked; {@link SetRagParameter} answers what is wrong.
 *
 * @param notADay whether a day was given that is none
 * @param source who decided, and where it is written down
 * @param seen the version of the parameter that was on the page
 */
public record RagParameterChange(
        RagParameter of, Typed typed, @Nullable LocalDate from, boolean notADay, String source, String seen) {
    /**
     * The value as it was typed; of its parts, those that the kind of the parameter has count.
     *
     * @param nobody whether it was said that nobody may
     * @param number none where it is no whole number
     */
    public record Typed(
            String words,
            Set<Authority> may,
            boolean nobody,
            @Nullable Integer number,
            @Nullable RagUnit unit,
            RagReview.@Nullable Meeting meeting,
            LongStay.@Nullable Reading reading) {
        public Typed {
            words = words.strip();
            may = Set.copyOf(may);
        }
    }

    public RagParameterChange {
        source = source.strip();
    }

    /** The value in words, as far as one was typed. */
    public String words() {
        return RagParameterRules.value(of, typed).isEmpty()
                ? RagParameterRules.valueOf(of, typed).words()
                : "";
    }
}
