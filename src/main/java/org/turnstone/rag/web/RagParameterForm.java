package org.turnstone.rag.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;
import org.turnstone.rag.LongStay;
import org.turnstone.rag.RagParameter;
import org.turnstone.rag.RagParameterChange;
import org.turnstone.rag.RagParameterChange.Typed;
import org.turnstone.rag.RagPolicy.Authority;
import org.turnstone.rag.RagReview;
import org.turnstone.rag.RagUnit;
import org.turnstone.rag.RagValue;

/** The fields of the page, in their order; of the first six, a page has those of its kind. */
record RagParameterForm(
        @Nullable String words,
        @Nullable List<String> may,
        @Nullable String number,
        @Nullable String unit,
        @Nullable String meeting,
        @Nullable String reading,
        @BindParam("from-day") @Nullable String fromDay,
        @BindParam("from-month") @Nullable String fromMonth,
        @BindParam("from-year") @Nullable String fromYear,
        @Nullable String source,
        @Nullable String version) {
    static final String NOBODY = "NOBODY";

    RagParameterChange change(RagParameter of) {
        LocalDate from = day();
        boolean blank = (text(fromDay) + text(fromMonth) + text(fromYear)).isEmpty();
        return new RagParameterChange(
                of,
                new Typed(
                        text(words),
                        authorities(),
                        chosen().contains(NOBODY),
                        wholeNumber(text(number)),
                        one(RagUnit.values(), unit),
                        one(RagReview.Meeting.values(), meeting),
                        one(LongStay.Reading.values(), reading)),
                from,
                from == null && !blank,
                text(source),
                text(version));
    }

    /** What the page begins with: the value in force. */
    static Map<String, String> start(RagValue value) {
        Map<String, String> fields = new HashMap<>();
        switch (value) {
            case RagValue.Means(var words) -> fields.put("words", words);
            case RagValue.May may -> {}
            case RagValue.Lasts(int length, var unit) -> number(fields, length, unit);
            case RagValue.Reviewed(int every, var unit, var meeting) -> {
                number(fields, every, unit);
                fields.put("meeting", meeting.name());
            }
            case RagValue.Reads(var reading) -> fields.put("reading", reading.name());
            case RagValue.Within(int days) -> fields.put("number", String.valueOf(days));
        }
        return fields;
    }

    private static void number(Map<String, String> fields, int number, RagUnit unit) {
        fields.put("number", String.valueOf(number));
        fields.put("unit", unit.name());
    }

    private Set<String> chosen() {
        return may == null ? Set.of() : Set.copyOf(may);
    }

    private Set<Authority> authorities() {
        Set<String> chosen = chosen();
        return Arrays.stream(Authority.values())
                .filter(one -> chosen.contains(one.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.of(
                    Integer.parseInt(text(fromYear)),
                    Integer.parseInt(text(fromMonth)),
                    Integer.parseInt(text(fromDay)));
        } catch (DateTimeException | NumberFormatException notADay) {
            return null;
        }
    }

    private static @Nullable Integer wholeNumber(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static <T extends Enum<T>> @Nullable T one(T[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
