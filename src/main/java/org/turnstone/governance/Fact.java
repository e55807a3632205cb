package org.turnstone.governance;

import java.util.Set;

/**
 * What the rules ask about a reader and a row. The order is the order of the bits in {@code governance.sees}; ENDED and
 * ELSEWHERE hold no bit there, because the database shows nothing at all in either case.
 */
public enum Fact {
    /** The row is the reader's own agency's. */
    OWN,
    /** The row is another agency's. */
    OTHERS,
    /** The reader's agency has a sharing agreement in force that covers the row's category. */
    AGREED,
    /** A relationship of the reader, or of the reader's team, to the person is recorded today. */
    RELATED,
    /** The person is known to be eighteen or over today. */
    ADULT,
    /** The person has consented to this category going to the reader's agency, and has not withdrawn it. */
    CONSENTED,
    /** A break-glass ticket of the reader for the person is open. */
    TICKET,
    /** The reader is excluded by name, or is not among the few the person is restricted to. */
    BARRED,
    /** The row carries handling code C. */
    CODE_C,
    /** The reader's membership is not live. */
    ENDED,
    /** The row is another partnership's. */
    ELSEWHERE;

    static int bits(Set<Fact> facts) {
        return facts.stream().mapToInt(fact -> 1 << fact.ordinal()).reduce(0, (one, other) -> one | other);
    }
}
