package org.turnstone.selection;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class SelectionIsErased implements Erases {
    private final NominationStore nominations;
    private final StepStore steps;
    private final GateAnswerStore answers;

    SelectionIsErased(NominationStore nominations, StepStore steps, GateAnswerStore answers) {
        this.nominations = nominations;
        this.steps = steps;
        this.answers = answers;
    }

    @Override
    public void erase(PersonId person) {
        nominations.erase(person);
        steps.erase(person);
        answers.erase(person);
    }
}
