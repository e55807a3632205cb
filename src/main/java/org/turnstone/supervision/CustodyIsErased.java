package org.turnstone.supervision;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class CustodyIsErased implements Erases {
    private final CustodyStore store;

    CustodyIsErased(CustodyStore store) {
        this.store = store;
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }
}
