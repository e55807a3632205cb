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
    /** The person is under eighteen today, or the age is not known. */
    YOUNG(32),
    /** The person has consented to this category going to the reader's agency, and has not withdrawn it. */
    CONSENTED(64),
    /** A break-glass ticket of the reader for the person is open. */
    TICKET(128),
    /** The reader is excluded by name, or is not among the few the person is restricted to. */
    BARRED(256),
    /** The row carries handling code P: it may be shared. */
    CODE_P(512),
    /** The row carries handling code C: it stays with its owner. */
    CODE_C(1024),
    /** The reader's membership is not live. */
    ENDED(2048),
    /** The row is another partnership's. */
    ELSEWHERE(4096);

    private final int bit;

    Fact(int bit) {
        this.bit = bit;
    }

    static int bits(Set<Fact> facts) {
        return facts.stream().mapToInt(fact -> fact.bit).reduce(0, (one, other) -> one | other);
    }
}
