package org.turnstone.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.shared.Period;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.workload.Load;

/**
 * What the gates turn on, as far as the reader may see it.
 *
 * @param maySeeMarkers whether a sex offender's marker would be shown to this reader
 * @param sexOffender the days of such a marker in force
 * @param proven offences proven, the newest first
 * @param cohort how many it holds today, as far as the reader may see, and can
 * @param score by the version of the matrix in force; none where none has been adopted
 */
record GateFacts(
        LocalDate day,
        boolean wildCard,
        boolean youthOffendingAgrees,
        Optional<LocalDate> born,
        Optional<String> postcode,
        boolean maySeeMarkers,
        Optional<Period> sexOffender,
        List<CustodySpell> custody,
        List<OffenceDisposal> proven,
        Load cohort,
        Optional<MatrixScore> score) {
    GateFacts {
        custody = List.copyOf(custody);
        proven = List.copyOf(proven);
    }
}
