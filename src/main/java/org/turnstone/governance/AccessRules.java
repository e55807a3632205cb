package org.turnstone.governance;

import static org.turnstone.governance.AccessRule.Effect.FORBID;
import static org.turnstone.governance.AccessRule.Effect.PERMIT;
import static org.turnstone.governance.Category.*;
import static org.turnstone.governance.Fact.*;
import static org.turnstone.partnership.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.turnstone.partnership.Role;

/**
 * Who may be shown a row about a person. This table is the only one: {@link #decide} reads it here, and the database
 * reads the rows that {@link PublishedRules} writes from it. Nothing is permitted that no line permits; one line that
 * forbids is stronger than any that permits.
 */
final class AccessRules {
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);
    private static final Set<Role> COMPETENT = EnumSet.of(
            OPERATIONAL_MANAGER,
            IOM_SERGEANT,
            POLICE_OFFENDER_MANAGER,
            PROBATION_OFFENDER_MANAGER,
            YOS_CASE_MANAGER,
            PRISON_LINK_OFFICER,
            CASE_WORKER);
    private static final Set<Role> PRACTITIONERS =
            joined(COMPETENT, COORDINATOR, DIP_WORKER, HOUSING_OFFICER, MENTAL_HEALTH_WORKER, KEYWORKER);
    private static final Set<Role> YOUTH = EnumSet.of(YOS_CASE_MANAGER);
    private static final Set<Role> ADULT_TEAMS = without(PRACTITIONERS, YOUTH);
    private static final Set<Category> EVERYTHING = EnumSet.allOf(Category.class);
    private static final Set<Category> BY_CONSENT = EnumSet.of(HEALTH, TREATMENT);
    private static final Set<Category> LIFE_OR_DEATH =
            EnumSet.of(CORE, LE_ONLY, PROBATION, YOS, HEALTH, TREATMENT, CHILD, FAMILY);

    static final List<AccessRule> TABLE = List.of(
            forbid("F1-ended", EVERYONE, EVERYTHING, "a leaver loses access at once (assurance 5)", ENDED),
            forbid("F2-elsewhere", EVERYONE, EVERYTHING, "partnerships are kept apart (design 1)", ELSEWHERE),
            forbid("F3-barred", without(EVERYONE, jobs()), EVERYTHING, "exclusion and restriction lists", BARRED),
            forbid(
                    "F4-code-c",
                    without(EVERYONE, jobs()),
                    EVERYTHING,
                    "3x5x2 code C stays with its owner",
                    CODE_C,
                    OTHERS),
            permit("P1-own", PRACTITIONERS, EVERYTHING, "an agency reads what it holds itself", OWN),
            permit("P2-core-adult", PRACTITIONERS, Set.of(CORE), "CDA 1998 s.115; agreement", AGREED, ADULT),
            permit("P3-core-youth", YOUTH, Set.of(CORE), "under 18: youth offending leads", AGREED),
            permit("P4-core-child", ADULT_TEAMS, Set.of(CORE), "a child's adult workers by name", AGREED, RELATED),
            permit("P5-le-adult", COMPETENT, Set.of(LE_ONLY, MAPPA), "DPA 2018 Part 3 s.31", AGREED, ADULT),
            permit("P6-le-youth", YOUTH, Set.of(LE_ONLY, MAPPA), "under 18: youth offending leads", AGREED),
            permit("P7-le-child", without(COMPETENT, YOUTH), Set.of(LE_ONLY, MAPPA), "by name", AGREED, RELATED),
            permit("P8-case", COMPETENT, Set.of(PROBATION, YOS, GANG), "need to know: own caseload", AGREED, RELATED),
            permit("P9-intel", COMPETENT, Set.of(INTEL), "code P, need to know", AGREED, RELATED),
            permit("P10-youth-family", YOUTH, Set.of(YOS, CHILD, FAMILY), "Children Act 2004 s.10-11", AGREED, RELATED),
            permit(
                    "P11-consent",
                    PRACTITIONERS,
                    BY_CONSENT,
                    "consent with scope and end (8.7)",
                    AGREED,
                    CONSENTED,
                    ADULT),
            permit("P12-consent-child", YOUTH, BY_CONSENT, "as P11, youth offending leads", AGREED, CONSENTED),
            permit("P13-consent-named", ADULT_TEAMS, BY_CONSENT, "as P11, by name", AGREED, CONSENTED, RELATED),
            permit("P14-ticket", PRACTITIONERS, LIFE_OR_DEATH, "break-glass: life or death (8.7)", TICKET),
            permit("P15-identity", Set.of(DATA_STEWARD), Set.of(CORE), "linking sees identity", AGREED),
            permit("P16-figures", Set.of(ANALYST), Set.of(CORE), "the people behind a figure", AGREED, ADULT),
            permit("P17-trail", Set.of(PRIVACY_OFFICER), Set.of(CORE), "s.62: who looked at whom", AGREED),
            permit("P18-import", Set.of(JOB_IMPORT), EVERYTHING, "job:import applies every agency's rows"),
            permit("P19-erasure", Set.of(JOB_ERASURE), EVERYTHING, "job:erasure, decided by the privacy officer"));

    private AccessRules() {}

    static Decision decide(Role role, Category category, Set<Fact> facts) {
        Decision answer = new Decision(false, "default");
        for (AccessRule rule : TABLE) {
            if (rule.speaks(role, category, facts)) {
                if (rule.effect() == FORBID) {
                    return new Decision(false, rule.id());
                }
                if (!answer.allowed()) {
                    answer = new Decision(true, rule.id());
                }
            }
        }
        return answer;
    }

    private static AccessRule permit(
            String id, Set<Role> roles, Set<Category> categories, String source, Fact... needs) {
        return new AccessRule(id, PERMIT, roles, categories, Set.of(needs), source);
    }

    private static AccessRule forbid(
            String id, Set<Role> roles, Set<Category> categories, String source, Fact... needs) {
        return new AccessRule(id, FORBID, roles, categories, Set.of(needs), source);
    }

    private static Set<Role> jobs() {
        return EnumSet.of(JOB_IMPORT, JOB_ERASURE);
    }

    private static Set<Role> joined(Set<Role> some, Role... more) {
        Set<Role> all = EnumSet.copyOf(some);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<Role> without(Set<Role> all, Set<Role> these) {
        Set<Role> rest = EnumSet.copyOf(all);
        rest.removeAll(these);
        return rest;
    }
}
