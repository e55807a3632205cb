package org.turnstone.imports;

import java.util.List;
import org.turnstone.shared.Problem;

/**
 * One kind of extract. The room that receives it says what its columns are, what else makes a row right, and what right
 * rows do; everything before that (reading, versions, whom a row is about) has been settled when rows come here.
 * A room offers each of its kinds as a Spring component.
 */
public interface Extract {
    /** As on the command line: {@code custody}. */
    String kind();

    /** The columns that follow the row's own and the person block; those two are not named here. */
    List<Column> columns();

    /** Whether the rows carry the person block and are about people; only lists of staff do not. */
    default boolean aboutPeople() {
        return true;
    }

    /** What is wrong between columns; asked only when each value by itself reads well. Problems name the column. */
    default List<Problem> check(RowReader row) {
        return List.of();
    }

    /**
     * Takes rows that say something new, in the caller's transaction, as the import job. At most 1,000 rows and at most
     * one for each source reference; unchanged and stale rows do not come.
     */
    void apply(Delivery delivery, List<ImportedRow> rows);
}
