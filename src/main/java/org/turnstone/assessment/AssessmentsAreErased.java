package org.turnstone.assessment;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class AssessmentsAreErased implements Erases {
    private final AssessmentStore assessments;
    private final ConfirmationStore confirmations;

    AssessmentsAreErased(AssessmentStore assessments, ConfirmationStore confirmations) {
        this.assessments = assessments;
        this.confirmations = confirmations;
    }

    @Override
    public void erase(PersonId person) {
        assessments.erase(person);
        confirmations.erase(person);
    }
}
