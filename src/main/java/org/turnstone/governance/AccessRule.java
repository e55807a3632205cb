package org.turnstone.governance;

import java.util.Set;
import org.turnstone.partnership.Role;

/** One line of the rule table: in which roles, for which categories, under which facts it speaks. */
record AccessRule(String id, Effect effect, Set<Role> roles, Set<Category> categories, Set<Fact> needs, String source) {
    enum Effect {
        PERMIT,
        FORBID
    }

    AccessRule {
        roles = Set.copyOf(roles);
        categories = Set.copyOf(categories);
        needs = Set.copyOf(needs);
    }

    boolean speaks(Role role, Category category, Set<Fact> facts) {
        return roles.contains(role) && categories.contains(category) && facts.containsAll(needs);
    }
}
