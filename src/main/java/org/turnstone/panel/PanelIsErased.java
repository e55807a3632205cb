package org.turnstone.panel;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class PanelIsErased implements Erases {
    private final CaseStore cases;

    PanelIsErased(CaseStore cases) {
        this.cases = cases;
    }

    @Override
    public void erase(PersonId person) {
        cases.erase(person);
    }
}
