package org.turnstone.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.turnstone.enforcement.AtLarge;
import org.turnstone.enforcement.AtLargeSpell;
import org.turnstone.rag.RedProposal;
import org.turnstone.rag.RedRefusal;

/**
 * What the reader may be shown of one person's being unlawfully at large, as it stood on a day.
 *
 * @param takenBack what was recorded by mistake
 * @param proposal the Red that waits for an answer today
 */
public record AtLargeFile(
        List<AtLargeSpell> spells,
        List<AtLarge> takenBack,
        @Nullable RedProposal proposal,
        List<RedRefusal> refused,
        boolean mayRecord) {
    public AtLargeFile {
        spells = List.copyOf(spells);
        takenBack = List.copyOf(takenBack);
        refused = List.copyOf(refused);
    }
}
