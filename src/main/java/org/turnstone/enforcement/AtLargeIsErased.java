package org.turnstone.enforcement;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class AtLargeIsErased implements Erases {
    private final AtLargeStore store;

    AtLargeIsErased(AtLargeStore store) {
        this.store = store;
    }

    @Override
    public void erase(PersonId person) {
        store.erase(person);
    }
}
