package org.turnstone.matching;

import java.util.List;
import org.turnstone.linkage.Score;
import org.turnstone.person.PersonBlock;

/** How alike two are, and what the records that were weighed say, as far as whoever reads may see them. */
public record BothSides(Score score, List<PersonBlock> left, List<PersonBlock> right) {
    public BothSides {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }
}
