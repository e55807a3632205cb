package org.turnstone.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.supervision.CustodySpell;

/**
 * What of a person's record an estimate can be counted from.
 *
 * @param sex as extracts write it
 * @param disposals what came of each offence
 */
public record Ogrs3Record(
        LocalDate today,
        Optional<String> sex,
        Optional<LocalDate> born,
        List<OffenceDisposal> disposals,
        List<CustodySpell> custody) {
    public Ogrs3Record {
        disposals = List.copyOf(disposals);
        custody = List.copyOf(custody);
    }
}
