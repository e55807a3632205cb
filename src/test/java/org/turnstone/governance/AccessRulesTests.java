package org.turnstone.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.turnstone.partnership.Role;

class AccessRulesTests {
    @Test
    void every_combination_is_decided_as_the_table_written_by_hand_says() {
        HandWrittenAccess byHand = new HandWrittenAccess();
        List<String> disagreements = new ArrayList<>();
        int[] counted = {0, 0};
        AccessCase.forEach(HandWrittenAccess.roles(), c -> {
            counted[0]++;
            Decision decision = AccessRules.decide(c.role(), c.category(), c.facts());
            counted[1] += decision.allowed() ? 1 : 0;
            if (decision.allowed() != byHand.allows(c)) {
                disagreements.add(decision + " but not by hand: " + c);
            }
        });
        System.out.printf(
                "access: %,d combinations, %,d allowed, %d disagreements%n",
                counted[0], counted[1], disagreements.size());
        assertThat(disagreements.stream().limit(20)).isEmpty();
        assertThat(counted[0]).isGreaterThanOrEqualTo(50_000);
        assertThat(counted[1]).isPositive();
    }

    @Test
    void what_forbids_is_stronger_than_what_permits() {
        Set<Fact> facts = Set.of(Fact.OWN, Fact.ADULT, Fact.BARRED);
        assertThat(AccessRules.decide(Role.POLICE_OFFENDER_MANAGER, Category.CORE, facts))
                .isEqualTo(new Decision(false, "F3-barred"));
    }

    @Test
    void nothing_is_permitted_that_no_line_permits() {
        assertThat(AccessRules.decide(Role.BOARD_MEMBER, Category.CORE, Set.of(Fact.OWN, Fact.AGREED, Fact.ADULT)))
                .isEqualTo(new Decision(false, "default"));
    }

    @Test
    void rule_names_are_not_used_twice() {
        assertThat(AccessRules.TABLE.stream().map(AccessRule::id)).doesNotHaveDuplicates();
    }
}
