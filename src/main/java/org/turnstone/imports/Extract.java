package org.turnstone.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
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

    /** The same of a row that names agencies. */
    default List<Problem> check(RowReader row, NamedAgencies agencies) {
        return check(row);
    }

    /** Whether rows rest on an agency that may end before they are taken: they are checked again then. */
    default boolean restsOnAgencies() {
        return false;
    }

    /**
     * Takes rows that say something new, in the caller's transaction, as the import job. At most 1,000 rows and at most
     * one for each source reference; unchanged and stale rows do not come.
     */
    void apply(Delivery delivery, List<ImportedRow> rows);

    /** The room's table of the claims that rows become; none where linking itself keeps all that the rows say. */
    default Optional<ClaimTable> claims() {
        return Optional.empty();
    }

    /** Another table of claims in the room, of what is said at a screen alone: it goes with the person as those do. */
    default Optional<ClaimTable> besides() {
        return Optional.empty();
    }

    /** Claims have been taken from one of these people to another: works out anew what rests on them. */
    default void follow(PartnershipId partnership, Set<PersonId> people) {}
}
