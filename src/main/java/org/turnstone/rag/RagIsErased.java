package org.turnstone.rag;

import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

@Component
class RagIsErased implements Erases {
    private final RagSpells spells;
    private final RagSettings settings;
    private final AcknowledgementStore acknowledgements;
    private final RedRefusals refusals;

    RagIsErased(RagSpells spells, RagSettings settings, AcknowledgementStore acknowledgements, RedRefusals refusals) {
        this.spells = spells;
        this.settings = settings;
        this.acknowledgements = acknowledgements;
        this.refusals = refusals;
    }

    @Override
    public void erase(PersonId person) {
        spells.erase(person);
        settings.erase(person);
        acknowledgements.erase(person);
        refusals.erase(person);
    }
}
