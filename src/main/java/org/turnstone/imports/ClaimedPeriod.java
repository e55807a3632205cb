package org.turnstone.imports;

import org.turnstone.shared.Period;

/** An agency's statement that something was so for some days. */
public interface ClaimedPeriod {
    Claim claim();

    Period period();
}
