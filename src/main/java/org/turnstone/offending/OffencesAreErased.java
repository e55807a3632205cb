package org.turnstone.offending;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class OffencesAreErased implements Erases {
    private final OffenceStore store;

    OffencesAreErased(OffenceStore store) {
        this.store = store;
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }
}
