package org.turnstone.matching.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.Question;

/** Whose an agency's own record is, and how they know. */
record AnswerForm(@Nullable String whose, @Nullable String reason) {
    Optional<Question.Answer> answer() {
        return Arrays.stream(Question.Answer.values())
                .filter(one -> one.name().equals(whose))
                .findFirst();
    }

    String words() {
        return reason == null ? "" : reason;
    }
}
