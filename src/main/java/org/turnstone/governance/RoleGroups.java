package org.turnstone.governance;

import static org.turnstone.partnership.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.turnstone.partnership.Role;

/** Roles that are spoken of together, each group named once. */
final class RoleGroups {
    static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** Of police, probation, youth offending and prison: competent authorities of the DPA 2018 Part 3. */
    static final Set<Role> COMPETENT = EnumSet.of(
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            PRISON_LINK_OFFICER,
            CASE_WORKER);

    /** Those who treat: they ask for consent and hear when it is withdrawn. */
    static final Set<Role> TREATING = EnumSet.of(DIP_WORKER, MENTAL_HEALTH_WORKER);

    /** Everyone who works with people. */
    static final Set<Role> PRACTITIONERS =
            joined(COMPETENT, COORDINATOR, DIP_WORKER, HOUSING_OFFICER, MENTAL_HEALTH_WORKER, KEYWORKER);

    /** Who runs the cohort from day to day. */
    static final Set<Role> LEADING = EnumSet.of(COORDINATOR, OPERATIONAL_MANAGER, IOM_SERGEANT);

    private RoleGroups() {}

    static Set<Role> joined(Set<Role> some, Role... more) {
        EnumSet<Role> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }

    static Set<Role> without(Set<Role> some, Role... less) {
        return without(some, Set.of(less));
    }

    static Set<Role> without(Set<Role> some, Set<Role> less) {
        EnumSet<Role> rest = EnumSet.noneOf(Role.class);
        rest.addAll(some);
        rest.removeAll(less);
        return rest;
    }
}
