package org.turnstone.assessment;

import java.util.List;

/** What scores the rows of a file of cases. */
interface Instrument {
    /** The columns that a file must have. */
    List<String> needs();

    /** The columns of the result, without those that every result has. */
    List<String> adds();

    Coefficients coefficients();

    /** The score of one row, or nothing of it: then the row says why. */
    Scored score(CaseFields row);

    /**
     * @param values one for each column that the instrument adds
     * @param terms what the score is made of, one list for each probability, by its name
     */
    record Scored(List<String> values, List<Explained> terms) {
        public Scored {
            values = List.copyOf(values);
            terms = List.copyOf(terms);
        }
    }

    /** @param of the probability that the terms are of */
    record Explained(String of, List<Term> terms) {
        public Explained {
            terms = List.copyOf(terms);
        }
    }
}
