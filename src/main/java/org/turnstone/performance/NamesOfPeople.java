package org.turnstone.performance;

import java.util.Collection;
import java.util.List;
import org.turnstone.shared.PersonId;

/** Who people are. The room that knows implements it; here are only their keys. */
public interface NamesOfPeople {
    /** Those of the people whom the reader may be shown, in no order; the rest are left out, absent and forbidden alike. */
    List<Named> of(Collection<PersonId> people);

    /** @param reference that can be said aloud and stands in the address of the person's page */
    record Named(PersonId person, String reference, String name) {}
}
