package org.turnstone.governance;

import static org.turnstone.governance.RoleGroups.EVERYONE;
import static org.turnstone.governance.RoleGroups.LEADING;
import static org.turnstone.governance.RoleGroups.PRACTITIONERS;
import static org.turnstone.governance.RoleGroups.TREATING;
import static org.turnstone.governance.RoleGroups.joined;
import static org.turnstone.governance.RoleGroups.without;
import static org.turnstone.partnership.Role.*;

import java.util.EnumSet;
import java.util.Set;
import org.turnstone.partnership.Role;

/** What a member of staff may set out to do, by role; which rows they then meet is for the row rules. */
public enum Activity {
    READ_PEOPLE(joined(PRACTITIONERS, ANALYST, DATA_STEWARD, PRIVACY_OFFICER)),
    /** Type someone new for the own agency: linked as a row of its list of people is. */
    ADD_PEOPLE(PRACTITIONERS),
    READ_COHORT(joined(PRACTITIONERS, ANALYST)),
    /** See first of all who is due out. */
    PREPARE_RELEASES(EnumSet.of(PRISON_LINK_OFFICER)),
    /** Ask to change a RAG status; which status, {@code rag.RagPolicy} says. */
    CHANGE_RAG(joined(without(RoleGroups.COMPETENT, PRISON_LINK_OFFICER), COORDINATOR)),
    /** Say, as a named manager, why a status has lasted longer than it may. */
    ACKNOWLEDGE_OVERDUE(without(RoleGroups.LEADING, COORDINATOR)),
    /** Say that someone is, or is no longer, unlawfully at large: officers of police, probation, youth offending and prison. */
    RECORD_AT_LARGE(without(RoleGroups.COMPETENT, CASE_WORKER)),
    /** Set, from a day on, what is the partnership's own for RAG: meanings, limits, moves, reviews. */
    SET_RAG_PARAMETERS(EnumSet.of(COORDINATOR)),
    /** Enter whom a panel takes onto the cohort, who leaves it and what stands afterwards. */
    DECIDE_COHORT(EnumSet.of(COORDINATOR)),
    /** Lock the cohort as it was on a day under a name, and retire what was locked. */
    LOCK_COHORT(EnumSet.of(COORDINATOR, ANALYST)),
    /** Read locked cohorts beside the live one, and the people in them as far as one may. */
    READ_LOCKED_COHORTS(joined(LEADING, ANALYST)),
    /** Draw up a draft cohort, agree its profile and say that it is accepted; nobody is adopted by it. */
    DRAW_UP_COHORT(EnumSet.of(COORDINATOR)),
    /** Read who is on a draft cohort, as far as one may see them. */
    READ_DRAFT_COHORT(LEADING),
    /** Read the profile of a draft cohort that was agreed: numbers alone. */
    READ_DRAFT_PROFILE(joined(LEADING, ANALYST, STRATEGIC_LEAD, BOARD_MEMBER)),
    /** Read what agencies assessed of a person, as far as one may, and what is counted from the record. */
    READ_ASSESSMENTS(PRACTITIONERS),
    /** Say, as a named person, that an estimate of a score may be used. */
    CONFIRM_ESTIMATES(joined(without(RoleGroups.COMPETENT, PRISON_LINK_OFFICER, CASE_WORKER), COORDINATOR)),
    /** Set how many people the cohort, a category or an agency can hold, as the partnership agreed. */
    SET_CAPACITY(EnumSet.of(COORDINATOR)),
    /** Take the list of the cohort away as a file, saying what for. */
    TAKE_COHORT_AWAY(LEADING),
    /** Give the work with somebody to an agency, as a panel agreed, or to the own agency's staff; of children, whoever leads them. */
    ALLOCATE(joined(LEADING, YOS_CASE_MANAGER)),
    /** Propose someone for the cohort, and read what came of it as far as one may. */
    NOMINATE(PRACTITIONERS),
    /** Read every nomination with its gates, and answer those that are one's own to answer. */
    SCREEN_NOMINATIONS(LEADING),
    /** See what a version of the scoring matrix does to the whole list, write one of the partnership’s own, and adopt it. */
    ADOPT_MATRIX(EnumSet.of(COORDINATOR)),
    /** Enter what the panel decided of a nomination, and who was told. */
    DECIDE_NOMINATIONS(EnumSet.of(COORDINATOR)),
    /** Plan panels, run them on screen, write down what they decide and sign off their minutes. */
    RUN_MEETINGS(EnumSet.of(COORDINATOR)),
    READ_MEETINGS(PRACTITIONERS),
    /** Say what came of an action that a panel agreed: whoever works for the agency that was to do it. */
    END_ACTIONS(PRACTITIONERS),
    READ_FIGURES(joined(PRACTITIONERS, STRATEGIC_LEAD, BOARD_MEMBER, ANALYST, PRIVACY_OFFICER)),
    /** Open the people behind a figure. */
    OPEN_FIGURE(joined(LEADING, ANALYST)),
    IMPORT_EXTRACTS(joined(PRACTITIONERS, ANALYST, DATA_STEWARD, FEED)),
    /** Issue and withdraw the keys by which an agency's own system sends its files. */
    KEEP_FEED_KEYS(EnumSet.of(COORDINATOR, ADMINISTRATOR)),
    REVIEW_LINKS(EnumSet.of(DATA_STEWARD)),
    READ_TRAIL(EnumSet.of(PRIVACY_OFFICER)),
    /** Take an agency's copy of the audit checkpoint: somebody at each agency can, as it names nobody (decision 0004). */
    TAKE_CHECKPOINT(joined(PRACTITIONERS, PRIVACY_OFFICER)),
    KEEP_LISTS(EnumSet.of(PRIVACY_OFFICER)),
    KEEP_AGREEMENTS(EnumSet.of(PRIVACY_OFFICER)),
    ERASE_PEOPLE(EnumSet.of(PRIVACY_OFFICER)),
    READ_JOBS(EnumSet.of(PRIVACY_OFFICER)),
    /** Ask for a record in an emergency. */
    BREAK_GLASS(PRACTITIONERS),
    REVIEW_EMERGENCIES(EnumSet.of(PRIVACY_OFFICER)),
    /** Write down that a person agrees to share what those who treat them hold, or no longer agrees. */
    RECORD_CONSENT(TREATING),
    MANAGE_STAFF(EnumSet.of(ADMINISTRATOR)),
    /** Add, change and end agencies, teams, areas and wards. */
    KEEP_PARTNERSHIP(EnumSet.of(ADMINISTRATOR)),
    /** Everyone's own affairs: home, own sessions, sign-out. */
    BE_SIGNED_IN(EVERYONE);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes a set that cannot change
    private final Set<Role> roles;

    Activity(Set<Role> roles) {
        this.roles = Set.copyOf(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
