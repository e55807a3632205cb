package org.turnstone.selection;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A nomination with everything done with it, the earliest first. */
public record NominationFile(Nomination nomination, List<NominationStep> steps, List<GateAnswer> answers) {
    private static final Set<NominationMove> OF_THE_PANEL =
            Set.of(NominationMove.ADOPT, NominationMove.REJECT, NominationMove.DEFER);

    public NominationFile {
        steps = steps.stream()
                .sorted(Comparator.comparingInt(NominationStep::place).thenComparing(NominationStep::at))
                .toList();
        answers = List.copyOf(answers);
    }

    public NominationState state() {
        return steps.isEmpty() ? NominationState.SUBMITTED : steps.getLast().to();
    }

    /** Whether answers to its gates still count: until it is adopted or withdrawn. */
    public boolean mayBeScreened() {
        return state().isOpen() || state() == NominationState.REJECTED;
    }

    /** The latest answer to each gate. */
    public Map<Gate.Code, GateAnswer> answered() {
        Map<Gate.Code, GateAnswer> latest = new EnumMap<>(Gate.Code.class);
        answers.stream()
                .sorted(Comparator.comparing(GateAnswer::at))
                .forEach(answer -> latest.put(answer.gate(), answer));
        return latest;
    }

    /** The gates that have no answer yet, or one that stands in the way. */
    public List<Gate> notCleared(List<Gate> gates) {
        Map<Gate.Code, GateAnswer> latest = answered();
        return gates.stream()
                .filter(gate -> !Optional.ofNullable(latest.get(gate.code()))
                        .map(GateAnswer::clears)
                        .orElse(false))
                .toList();
    }

    /** What was decided last, by the panel or before it. */
    public Optional<NominationStep> decision() {
        return steps.reversed().stream()
                .filter(step -> OF_THE_PANEL.contains(step.move()))
                .findFirst();
    }

    /** What the agency that nominated has been told of the latest decision; none where nothing yet. */
    public Optional<NominationStep> toldAgency() {
        return lastOf(NominationMove.TELL_AGENCY);
    }

    /** How the person was told of the latest decision; none where nobody told them yet. */
    public Optional<NominationStep> toldPerson() {
        return lastOf(NominationMove.TELL_PERSON);
    }

    private Optional<NominationStep> lastOf(NominationMove move) {
        int since = decision().map(NominationStep::place).orElse(0);
        return steps.reversed().stream()
                .filter(step -> step.move() == move && step.place() > since)
                .findFirst();
    }
}
