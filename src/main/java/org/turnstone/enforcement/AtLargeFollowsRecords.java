package org.turnstone.enforcement;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.SaidAtScreen;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

@Component
class AtLargeFollowsRecords implements SaidAtScreen {
    private final AtLargeStore store;

    AtLargeFollowsRecords(AtLargeStore store) {
        this.store = store;
    }

    @Override
    public ClaimTable claims() {
        return new ClaimTable(AtLargeStore.CLAIMS);
    }

    @Override
    public void follow(PartnershipId partnership, Set<PersonId> people) {
        store.workOut(partnership, people);
    }
}
