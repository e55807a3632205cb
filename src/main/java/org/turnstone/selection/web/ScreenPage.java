package org.turnstone.selection.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.selection.Authority;
import org.turnstone.selection.Gate;
import org.turnstone.selection.GateAnswer;
import org.turnstone.selection.GateAnswer.Answer;
import org.turnstone.selection.GateFinding;
import org.turnstone.selection.ReadNominations.Opened;
import org.turnstone.site.Days;
import org.turnstone.site.Form;
import org.turnstone.site.Govuk.Choice;

/** The page on which a reader answers the gates that are theirs; what was answered before stands in it. */
public record ScreenPage(Form form, String name, String reference, String back, boolean officer, List<Asked> gates) {
    /** @param found what the record says, with its source */
    public record Asked(String field, String words, String result, String found, List<Choice> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }

    public ScreenPage {
        gates = List.copyOf(gates);
    }

    static ScreenPage of(Opened opened, Form form) {
        List<GateFinding> mine = opened.gates().stream()
                .filter(finding -> opened.answers(finding.gate()))
                .toList();
        return new ScreenPage(
                form.startingWith(before(mine, opened)),
                opened.person().name(),
                opened.person().reference(),
                NominationPage.path(opened.file()),
                opened.held().contains(Authority.OFFICER),
                opened.file().mayBeScreened()
                        ? mine.stream().map(ScreenPage::asked).toList()
                        : List.of());
    }

    private static Asked asked(GateFinding finding) {
        Gate gate = finding.gate();
        String since = finding.since() == null ? "" : ", " + Days.day(finding.since());
        return new Asked(
                gate.code().field(),
                gate.place() + ". " + gate.words(),
                finding.result().words(),
                finding.found() + " (" + finding.source() + since + ")",
                Arrays.stream(Answer.values())
                        .filter(answer -> answer != Answer.OVERRIDDEN || gate.mayOverride())
                        .map(answer -> Choice.of(answer.name(), answer.words()))
                        .toList());
    }

    private static Map<String, String> before(List<GateFinding> mine, Opened opened) {
        Map<String, String> fields = new HashMap<>();
        mine.forEach(finding -> {
            Gate.Code code = finding.gate().code();
            Optional<GateAnswer> said =
                    Optional.ofNullable(opened.file().answered().get(code));
            said.ifPresent(one -> {
                fields.put(code.field(), one.answer().name());
                fields.put(code.field() + "-reason", one.reason());
            });
        });
        return fields;
    }
}
