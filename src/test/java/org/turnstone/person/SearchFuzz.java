package org.turnstone.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.turnstone.Fuzz;

/** Whatever is typed into the search is a question, and a small one. */
public final class SearchFuzz {
    private SearchFuzz() {}

    public static Map<String, Fuzz> all() {
        return Map.of(
                "search",
                Fuzz.ofTexts(
                        List.of(
                                "K7-4M2",
                                "2019/0123456X",
                                "o'neill 03/03/1999",
                                "zoë d’arcy-lee 1999-3-3",
                                "A1234BC",
                                "999 123 4567"),
                        SearchFuzz::ask));
    }

    private static void ask(byte[] input) {
        Question question = Question.of(new String(input, StandardCharsets.UTF_8));
        assertThat(question.words()).hasSizeLessThanOrEqualTo(6).noneMatch(String::isBlank);
        question.reference()
                .ifPresent(reference ->
                        assertThat(Reference.parse(reference.value())).contains(reference));
        assertThat(question.identifiers()).noneMatch(String::isBlank);
    }
}
