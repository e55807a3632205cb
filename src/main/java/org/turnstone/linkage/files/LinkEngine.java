package org.turnstone.linkage.files;

import org.turnstone.linkage.LinkageModel;

/** Compares all rows of files at once. The embedded one works in memory; one spread over machines may stand beside it. */
interface LinkEngine {
    /** Learns how common values are, and how much each agreement says, from the rows alone; the same rows give the same model. */
    LinkageModel train(LinkageModel untrained);

    /** All pairs that weigh at least this much, in a settled order. */
    Pairs score(LinkageModel model, double least);
}
