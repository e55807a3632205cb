package org.turnstone.governance;

import java.util.Set;
import org.turnstone.shared.StaffId;

/**
 * What someone asks for in an emergency.
 *
 * @param reference of the person, as it is written; whether it names anyone is not told
 * @param ground one of the codes of the day
 * @param agreedBy a second member of staff who agreed
 */
public record Emergency(String reference, Set<Category> categories, String ground, String words, StaffId agreedBy) {
    public Emergency {
        categories = Set.copyOf(categories);
    }
}
