package org.turnstone.rag;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.turnstone.rag.RagPolicy.Authority;

/** What a parameter is set to. */
public sealed interface RagValue {
    String words();

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    record Means(String words) implements RagValue {}

    /** @param may none where nobody may */
    record May(Set<Authority> may) implements RagValue {
        public May {
            may = Set.copyOf(may);
        }

        @Override
        public String words() {
            return may.isEmpty()
                    ? "Nobody"
                    : sentence(may.stream().sorted().map(Authority::words).collect(Collectors.joining(", ")));
        }
    }

    /** @param unit days, months or, for Red and Amber Alert, working days */
    record Lasts(int length, RagUnit unit) implements RagValue {
        @Override
        public String words() {
            return unit.words(length);
        }
    }

    record Reviewed(int every, RagUnit unit, RagReview.Meeting meeting) implements RagValue {
        @Override
        public String words() {
            return sentence(RagReview.words(every, unit, meeting));
        }
    }

    record Reads(LongStay.Reading reading) implements RagValue {
        @Override
        public String words() {
            return reading.words();
        }
    }

    /** @param days after the day on which it was recorded; none is the same day */
    record Within(int days) implements RagValue {
        @Override
        public String words() {
            return days == 0 ? "The same day" : RagUnit.DAYS.words(days) + " after";
        }
    }
}
