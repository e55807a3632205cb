package org.turnstone.matching.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.turnstone.governance.Activity;
import org.turnstone.governance.Needs;
import org.turnstone.matching.AnswerQuestion;
import org.turnstone.matching.AskAgencies;
import org.turnstone.matching.OpenUnmerge;
import org.turnstone.matching.Question;
import org.turnstone.matching.ReadQuestions;
import org.turnstone.shared.Problem;
import org.turnstone.site.Form;
import org.turnstone.site.Forms;
import org.turnstone.site.Outcome;

/** Asking the agencies that hold what the data steward may not see, and their answers. */
@Controller
final class QuestionsController {
    private final OpenUnmerge people;
    private final AskAgencies ask;
    private final ReadQuestions questions;
    private final AnswerQuestion answer;
    private final Forms forms;

    QuestionsController(
            OpenUnmerge people, AskAgencies ask, ReadQuestions questions, AnswerQuestion answer, Forms forms) {
        this.people = people;
        this.ask = ask;
        this.questions = questions;
        this.answer = answer;
        this.forms = forms;
    }

    @Needs(Activity.REVIEW_LINKS)
    @GetMapping("/matching/people/{reference}/ask")
    ModelAndView ask(@PathVariable String reference, Form form) {
        OpenUnmerge.Opened opened = people.open(reference);
        return new ModelAndView("matching/ask")
                .addObject("form", form)
                .addObject("person", opened.person().name())
                .addObject("reference", opened.person().reference());
    }

    @Needs(Activity.REVIEW_LINKS)
    @PostMapping("/matching/people/{reference}/ask")
    ModelAndView asked(@PathVariable String reference, Form form, ReasonForm typed) {
        return forms.submit(
                form,
                ReasonForm.class,
                () -> outcome(
                        ask.ask(people.named(reference), typed.words()),
                        "/matching/people/" + reference,
                        "Asked. You are not told whether there was anyone to ask, nor what they answer"),
                again -> ask(reference, again));
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping("/matching/questions")
    ModelAndView list() {
        return new ModelAndView(
                "matching/questions",
                "questions",
                questions.mine().stream().map(QuestionPage::of).toList());
    }

    @Needs(Activity.BE_SIGNED_IN)
    @GetMapping("/matching/questions/{question}")
    ModelAndView show(@PathVariable UUID question, Form form) {
        return new ModelAndView("matching/question")
                .addObject("form", form)
                .addObject("page", QuestionPage.of(questions.one(question)));
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/matching/questions/{question}")
    ModelAndView answer(@PathVariable UUID question, Form form, AnswerForm typed) {
        return forms.submit(
                form,
                AnswerForm.class,
                () -> {
                    Optional<Question.Answer> whose = typed.answer();
                    return whose.isEmpty()
                            ? new Outcome.Refused(List.of(new Problem("whose", "Choose whose record this is")))
                            : outcome(
                                    answer.answer(question, whose.get(), typed.words()),
                                    "/matching/questions",
                                    "Answered. Your record is where you said");
                },
                again -> show(question, again));
    }

    @Needs(Activity.BE_SIGNED_IN)
    @PostMapping("/matching/questions/{question}/back")
    ModelAndView takeBack(@PathVariable UUID question, Form form, ReasonForm typed) {
        return forms.submit(
                form,
                ReasonForm.class,
                () -> outcome(
                        answer.takeBack(question, typed.words()),
                        "/matching/questions",
                        "Taken back. Your record is where it was before"),
                again -> show(question, again));
    }

    private static Outcome outcome(List<Problem> problems, String next, String words) {
        return problems.isEmpty() ? new Outcome.Saved(next, words) : new Outcome.Refused(problems);
    }
}
