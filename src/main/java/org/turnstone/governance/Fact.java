package org.turnstone.governance;

import java.util.Set;

/**
 * What the rules ask about a reader and a row. The bits are those of {@code governance.sees}; ENDED and
 * ELSEWHERE are not met there, because the database shows nothing at all in either case.
 */
public enum Fact {
    /** The row is the reader's own agency's. */
    OWN(1),
    /** The row is another agency's. */
    OTHERS(2),
    /** The reader's agency has a sharing agreement in force that covers the row's category. */
    AGREED(4),
    /** A relationship of the reader, or of the reader's team, to the person is recorded today. */
    RELATED(8),
    /** The person is known to be eighteen or over today. */
    ADULT(16),
    /** The person has consented to this category going to the reader's agency, and has not withdrawn it. */
    CONSENTED(32),
    /** A break-glass ticket of the reader for the person is open. */
    TICKET(64),
    /** The reader is excluded by name, or is not among the few the person is restricted to. */
    BARRED(128),
    /** The row carries handling code C. */
    CODE_C(256),
    /** The reader's membership is not live. */
    ENDED(512),
    /** The row is another partnership's. */
    ELSEWHERE(1024);

    private final int bit;

    Fact(int bit) {
        this.bit = bit;
    }

    static int bits(Set<Fact> facts) {
        return facts.stream().mapToInt(fact -> fact.bit).reduce(0, (one, other) -> one | other);
    }
}
