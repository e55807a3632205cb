package org.turnstone.matching.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.turnstone.matching.Question;
import org.turnstone.matching.ReadQuestions.Told;
import org.turnstone.matching.web.ReviewPage.Fact;
import org.turnstone.matching.web.ReviewPage.Side;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.PersonHeader;
import org.turnstone.site.Govuk.Choice;

/** What an agency is asked about one of its records. */
public record QuestionPage(
        String href,
        String name,
        String asked,
        String reason,
        Side record,
        @Nullable Side person,
        @Nullable Side parted,
        List<Choice> choices,
        @Nullable String answer,
        boolean canBeTakenBack) {
    private static final List<String> NUMBERS = List.of("pnc", "cro", "crn", "noms", "yot_ref", "nhs");

    public QuestionPage {
        choices = List.copyOf(choices);
    }

    static QuestionPage of(Told told) {
        Question question = told.question();
        return new QuestionPage(
                "/matching/questions/" + question.id(),
                Shown.name(told.record().says()),
                Shown.day(question.askedAt()),
                question.reason(),
                ours(told.record()),
                told.person().map(person -> theirs("Stands with: ", person)).orElse(null),
                told.parted()
                        .map(person -> theirs("Parted from them: ", person))
                        .orElse(null),
                choices(told),
                answer(question),
                question.move() != null);
    }

    private static Side ours(HeldRecord record) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Born", Shown.day(record.says().dateOfBirth()));
        add(facts, "Sex", record.says().get("sex").map(Shown::sex).orElse(""));
        add(facts, "Postcode", record.says().get("postcode").orElse(""));
        add(facts, "Address", record.says().get("address").orElse(""));
        NUMBERS.forEach(
                kind -> add(facts, Shown.number(kind), record.says().get(kind).orElse("")));
        return new Side(
                "Your record: " + Shown.name(record.says()),
                null,
                record.ref().personRef() + ", last said " + Shown.day(record.saidAt()),
                facts);
    }

    private static Side theirs(String words, PersonHeader person) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Born", Shown.day(person.dateOfBirth()));
        add(facts, "Also known as", String.join(", ", person.alsoKnownAs()));
        add(facts, "Sex", person.sex().map(Shown::sex).orElse(""));
        add(facts, "Postcode", person.postcode().orElse(""));
        NUMBERS.forEach(kind -> add(
                facts,
                Shown.number(kind),
                String.join(", ", person.identifiers().getOrDefault(kind, List.of()))));
        return new Side(words + person.name(), "/people/" + person.reference(), person.reference(), facts);
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(name, value, false));
        }
    }

    private static List<Choice> choices(Told told) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of(
                "STAYS", "It is about " + who(told.person()).orElse("the person with whom it stands") + ": leave it"));
        if (told.mayBeParted()) {
            choices.add(Choice.of(
                    "PARTED",
                    "It is about " + who(told.parted()).orElse("the other person, whom you may not see")
                            + ", who was parted from them"));
        }
        choices.add(Choice.of("NEW", "It is about someone else")
                .withHint("It goes back to the person it was about before they were merged, or makes someone new"));
        return choices;
    }

    private static Optional<String> who(Optional<PersonHeader> person) {
        return person.map(one -> one.name() + ", " + one.reference());
    }

    private static @Nullable String answer(Question question) {
        if (question.answer() == null || question.answeredAt() == null) {
            return null;
        }
        String words = switch (question.answer()) {
            case STAYS -> "It stays where it is";
            case PARTED -> "It is about the person who was parted from them";
            case NEW -> "It is about someone else";
        };
        String answered = words + ". Answered on " + Shown.day(question.answeredAt());
        return question.undoneAt() == null
                ? answered
                : answered + ". The data steward undid the un-merge on " + Shown.day(question.undoneAt())
                        + ": your record went back, and you are asked anew";
    }
}
