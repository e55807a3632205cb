package org.turnstone.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.turnstone.selection.GateAnswer.Answer;
import org.turnstone.selection.GateFinding.Result;
import org.turnstone.shared.Problem;

/** What has to be right about the answers to the gates; problems name the form's fields. */
final class GateAnswerRules {
    private GateAnswerRules() {}

    static List<Problem> problems(List<GateFinding> asked, Map<Gate.Code, GivenAnswer> given) {
        return asked.stream()
                .flatMap(finding ->
                        problem(finding, given.getOrDefault(finding.gate().code(), GivenAnswer.NONE)).stream())
                .toList();
    }

    private static Optional<Problem> problem(GateFinding finding, GivenAnswer given) {
        Gate gate = finding.gate();
        String field = gate.code().field();
        Answer answer = given.answer();
        if (answer == null) {
            return Optional.of(new Problem(field, "Select an answer to “" + gate.words() + "”"));
        }
        if (answer == Answer.OVERRIDDEN && !gate.mayOverride()) {
            return Optional.of(new Problem(field, "“" + gate.words() + "” cannot be passed over"));
        }
        if (answer == Answer.PASSES && finding.standsInTheWay()) {
            return Optional.of(new Problem(field, againstRecord(gate)));
        }
        boolean needsWords = answer != Answer.PASSES || finding.result() == Result.UNKNOWN;
        return needsWords || !given.reason().isEmpty()
                ? Texts.problem(field + "-reason", given.reason(), words(answer, gate))
                : Optional.empty();
    }

    private static String againstRecord(Gate gate) {
        return "The record says that “" + gate.words() + "” stands in the way. "
                + (gate.mayOverride()
                        ? "Pass it over with a reason, or have the record put right"
                        : "Say so, or have the record put right first");
    }

    private static String words(Answer answer, Gate gate) {
        return switch (answer) {
            case PASSES -> "Enter how you know about “" + gate.words() + "”: who said it, and when";
            case STANDS_IN_THE_WAY -> "Enter what stands in the way at “" + gate.words() + "”";
            case OVERRIDDEN -> "Enter why “" + gate.words() + "” is passed over";
        };
    }
}
