package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;

class BelievedSpellTests {
    private static final AgencyCode PRISON = new AgencyCode("PRISON");
    private static final AgencyCode POLICE = new AgencyCode("POLICE");

    private record Said(Claim claim, Period period) implements ClaimedPeriod {}

    @Test
    void the_order_of_sources_is_the_one_in_force_on_the_day() {
        SourceOrder order = new SourceOrder(List.of(
                new SourceOrder.Line(LocalDate.of(2000, 1, 1), List.of(POLICE, PRISON), "agreed"),
                new SourceOrder.Line(LocalDate.of(2026, 1, 1), List.of(PRISON, POLICE), "agreed anew")));
        assertThat(agencyOf(order, "2025-12-31")).isEqualTo(POLICE);
        assertThat(agencyOf(order, "2026-01-01")).isEqualTo(PRISON);
    }

    @Test
    void an_agency_that_no_line_names_is_heard_last() {
        SourceOrder order = new SourceOrder(
                List.of(new SourceOrder.Line(LocalDate.of(2000, 1, 1), List.of(POLICE, PRISON), "agreed")));
        assertThat(order.rank(new AgencyCode("HOUSING"), LocalDate.of(2026, 1, 1)))
                .isGreaterThan(order.rank(PRISON, LocalDate.of(2026, 1, 1)));
    }

    @Test
    void a_fact_is_guarded_as_the_most_closely_held_of_its_claims() {
        Claim plain = ClaimExamples.by("PRISON");
        Claim restricted = ClaimExamples.by("PRISON", Category.LE_ONLY, null);
        Claim kept = ClaimExamples.by("PRISON", Category.CORE, "C");
        assertThat(BelievedSpell.guardOf(List.of(restricted, plain))).isEqualTo(restricted);
        assertThat(BelievedSpell.guardOf(List.of(restricted, kept, plain))).isEqualTo(kept);
    }

    private static AgencyCode agencyOf(SourceOrder order, String from) {
        Period period = Period.startingOn(LocalDate.parse(from));
        List<BelievedSpell<Said>> spells = BelievedSpell.of(
                List.of(new Said(ClaimExamples.by("PRISON"), period), new Said(ClaimExamples.by("POLICE"), period)),
                order);
        assertThat(spells).hasSize(1);
        return spells.getFirst().last().claim().agency();
    }
}
