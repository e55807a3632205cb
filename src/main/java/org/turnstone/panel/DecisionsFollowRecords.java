package org.turnstone.panel;

import org.springframework.stereotype.Component;
import org.turnstone.imports.ClaimTable;
import org.turnstone.imports.SaidAtScreen;

@Component
class DecisionsFollowRecords implements SaidAtScreen {
    @Override
    public ClaimTable claims() {
        return new ClaimTable(CaseStore.DECISIONS);
    }
}
