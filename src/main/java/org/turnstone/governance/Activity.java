package org.turnstone.governance;

import static org.turnstone.partnership.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.turnstone.partnership.Role;

/** What a member of staff may set out to do, by role; which rows they then meet is for the row rules. */
public enum Activity {
    READ_PEOPLE(
            COORDINATOR,
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            DIP_WORKER,
            HOUSING_OFFICER,
            PRISON_LINK_OFFICER,
            MENTAL_HEALTH_WORKER,
            KEYWORKER,
            CASE_WORKER,
            ANALYST,
            DATA_STEWARD,
            PRIVACY_OFFICER),
    READ_COHORT(
            COORDINATOR,
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            DIP_WORKER,
            HOUSING_OFFICER,
            PRISON_LINK_OFFICER,
            MENTAL_HEALTH_WORKER,
            KEYWORKER,
            CASE_WORKER,
            ANALYST),
    /** Ask to change a RAG status; which status, {@code rag.RagPolicy} says. */
    CHANGE_RAG(
            COORDINATOR,
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            CASE_WORKER),
    READ_FIGURES(
            STRATEGIC_LEAD,
            BOARD_MEMBER,
            COORDINATOR,
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            DIP_WORKER,
            HOUSING_OFFICER,
            PRISON_LINK_OFFICER,
            MENTAL_HEALTH_WORKER,
            KEYWORKER,
            CASE_WORKER,
            ANALYST,
            PRIVACY_OFFICER),
    /** Open the people behind a figure. */
    OPEN_FIGURE(COORDINATOR, OPERATIONAL_MANAGER, IOM_SERGEANT, ANALYST),
    IMPORT_EXTRACTS(
            COORDINATOR,
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            DIP_WORKER,
            HOUSING_OFFICER,
            PRISON_LINK_OFFICER,
            MENTAL_HEALTH_WORKER,
            KEYWORKER,
            CASE_WORKER,
            ANALYST,
            DATA_STEWARD,
            FEED),
    /** Issue and withdraw the keys by which an agency's own system sends its files. */
    KEEP_FEED_KEYS(COORDINATOR, ADMINISTRATOR),
    REVIEW_LINKS(DATA_STEWARD),
    READ_TRAIL(PRIVACY_OFFICER),
    /** Take an agency's copy of the audit checkpoint. */
    TAKE_CHECKPOINT(PRIVACY_OFFICER, COORDINATOR, OPERATIONAL_MANAGER, IOM_SERGEANT),
    KEEP_LISTS(PRIVACY_OFFICER),
    KEEP_AGREEMENTS(PRIVACY_OFFICER),
    ERASE_PEOPLE(PRIVACY_OFFICER),
    MANAGE_STAFF(ADMINISTRATOR),
    /** Everyone's own affairs: home, own sessions, sign-out. */
    BE_SIGNED_IN(EnumSet.allOf(Role.class));

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes a set that cannot change
    private final Set<Role> roles;

    Activity(Role first, Role... rest) {
        this(EnumSet.of(first, rest));
    }

    Activity(EnumSet<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
