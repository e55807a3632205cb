package org.turnstone.governance;

import static org.turnstone.governance.AccessRule.Effect.FORBID;
import static org.turnstone.governance.AccessRule.Effect.PERMIT;
import static org.turnstone.governance.Category.*;
import static org.turnstone.governance.Fact.*;
import static org.turnstone.governance.RoleGroups.*;
import static org.turnstone.partnership.Role.*;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.turnstone.partnership.Role;

/**
 * Who may be shown a row about a person. This table is the only one: {@link #decide} reads it here, and the database
 * reads the rows of {@code R__access_rules.sql}, which a test holds equal to it. Nothing is permitted that no line permits; one line that
 * forbids is stronger than any that permits.
 */
final class AccessRules {
    private static final Set<Role> YOUTH = EnumSet.of(YOS_CASE_MANAGER);
    private static final Set<Role> NARROW = EnumSet.of(DATA_STEWARD, PRIVACY_OFFICER);
    private static final Set<Role> JOBS = EnumSet.of(JOB_IMPORT, JOB_ERASURE);
    private static final Set<Role> PROBATION_ROLES =
            EnumSet.of(OPERATIONAL_MANAGER, PROBATION_OFFENDER_MANAGER, CASE_WORKER);
    private static final Set<Category> EVERYTHING = EnumSet.allOf(Category.class);
    private static final Set<Category> ALL_BUT_LE = EnumSet.complementOf(EnumSet.of(LE_ONLY));
    private static final Set<Category> BY_CONSENT = EnumSet.of(HEALTH, TREATMENT);
    private static final Set<Category> LIFE_OR_DEATH =
            EnumSet.of(CORE, LE_ONLY, PROBATION, YOS, HEALTH, TREATMENT, CHILD, FAMILY);

    static final List<AccessRule> TABLE = Stream.of(
                    forbid("F1-ended", EVERYONE, "a leaver loses access at once (DPA 2018 s.40)", ENDED),
                    forbid("F2-elsewhere", EVERYONE, "partnerships are kept apart, whichever the act", ELSEWHERE),
                    forbid("F3-barred", without(EVERYONE, JOBS), "exclusion and restriction lists", BARRED),
                    forbid("F4-code-c", without(EVERYONE, JOBS), "3x5x2 code C stays with its owner", CODE_C, OTHERS),
                    forbid("F5-housekeeping", EnumSet.of(HOUSEKEEPING), "it never needs a row about a person"),
                    byAge("P1-own", PRACTITIONERS, ALL_BUT_LE, "what an agency holds is not shared to it", OWN),
                    byAge("P2-own-le", COMPETENT, Set.of(LE_ONLY), "DPA 2018 Part 3 s.31", OWN),
                    byAge("P3-core", PRACTITIONERS, Set.of(CORE), "all partners (8.7); CDA 1998 s.115", AGREED),
                    byAge("P4-le", COMPETENT, Set.of(LE_ONLY, GANG, MAPPA), "Part 3; CJA 2003 s.325", AGREED),
                    byAge("P5-probation", PROBATION_ROLES, Set.of(PROBATION), "no further reader named (8.7)", AGREED),
                    byAge("P6-yos", YOUTH, Set.of(YOS), "no further reader named (8.7)", AGREED),
                    permit("P7-child", YOUTH, Set.of(CHILD), "youth offending leads (8.8)", AGREED, YOUNG),
                    byAge("P8-consent", PRACTITIONERS, BY_CONSENT, "consent with scope (8.7)", AGREED, CONSENTED),
                    byAge("P9-intel", COMPETENT, Set.of(INTEL), "3x5x2 code P may be shared (8.5)", AGREED, CODE_P),
                    permit("P10-ticket-own", PRACTITIONERS, LIFE_OR_DEATH, "break-glass (8.7)", TICKET, OWN),
                    permit("P11-ticket", PRACTITIONERS, LIFE_OR_DEATH, "break-glass (8.7)", TICKET, AGREED),
                    byAge("P12-figure-own", Set.of(ANALYST), Set.of(CORE), "the people behind a figure", OWN),
                    byAge("P13-figure", Set.of(ANALYST), Set.of(CORE), "the people behind a figure", AGREED),
                    permit("P14-narrow-own", NARROW, Set.of(CORE), "linking; the audit trail", OWN),
                    permit("P15-narrow", NARROW, Set.of(CORE), "linking; the audit trail", AGREED),
                    permit("P16-import", Set.of(JOB_IMPORT), EVERYTHING, "applies every agency's rows"),
                    permit("P17-erasure", Set.of(JOB_ERASURE), EVERYTHING, "decided by the privacy officer"))
            .flatMap(List::stream)
            .toList();

    private AccessRules() {}

    /** The same table as the statements that fill {@code governance.access_rule}. */
    static String sql() {
        StringBuilder text = new StringBuilder("""
                -- Written from org.turnstone.governance.AccessRules by AccessRulesSqlTests: change the table there, not here.
                -- Ended memberships and other partnerships have no line: the database shows them nothing at all.
                delete from governance.access_rule;
                """);
        for (AccessRule rule : TABLE) {
            if (!rule.needs().contains(ENDED) && !rule.needs().contains(ELSEWHERE)) {
                text.append("insert into governance.access_rule select '%s', '%s', role, category, %d\n"
                                .formatted(rule.id(), rule.effect(), Fact.bits(rule.needs())))
                        .append("    from unnest(array[%s]) role,\n".formatted(quoted(rule.roles())))
                        .append("    unnest(array[%s]) category;\n".formatted(quoted(rule.categories())));
            }
        }
        return text.toString();
    }

    private static String quoted(Set<? extends Enum<?>> names) {
        return names.stream().map(name -> "'" + name.name() + "'").sorted().collect(Collectors.joining(", "));
    }

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

    private static List<AccessRule> permit(
            String id, Set<Role> roles, Set<Category> categories, String source, Fact... needs) {
        return List.of(new AccessRule(id, PERMIT, roles, categories, Set.of(needs), source));
    }

    private static List<AccessRule> forbid(String id, Set<Role> roles, String source, Fact... needs) {
        return List.of(new AccessRule(id, FORBID, roles, EVERYTHING, Set.of(needs), source));
    }

    /** Under eighteen, youth offending leads; an adult worker needs a recorded relationship to the child. */
    private static List<AccessRule> byAge(
            String id, Set<Role> roles, Set<Category> categories, String source, Fact... needs) {
        Set<Role> adultTeams = without(roles, YOUTH);
        Set<Role> youth = without(roles, adultTeams);
        List<AccessRule> lines = new ArrayList<>();
        if (!adultTeams.isEmpty()) {
            lines.add(new AccessRule(id + "-adult", PERMIT, adultTeams, categories, and(ADULT, needs), source));
            lines.add(new AccessRule(id + "-named", PERMIT, adultTeams, categories, and(RELATED, needs), source));
        }
        if (!youth.isEmpty()) {
            lines.add(new AccessRule(id + "-youth", PERMIT, youth, categories, Set.of(needs), source));
        }
        return lines;
    }

    private static Set<Fact> and(Fact fact, Fact... needs) {
        return EnumSet.of(fact, needs);
    }
}
