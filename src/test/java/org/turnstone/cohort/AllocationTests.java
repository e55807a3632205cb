package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.turnstone.imports.ClaimExamples;
import org.turnstone.imports.SourceOrder;
import org.turnstone.imports.SourceOrders;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;

class AllocationTests {
    private static final SourceOrder ORDER = SourceOrders.shipped("cohort", "allocation");

    @Test
    void a_hand_over_ends_what_was_before_even_where_nobody_wrote_its_end() {
        assertThat(spells("COUNCIL 2026-01-05.. POLICE Ada", "COUNCIL 2026-03-01.. PROBATION Ben"))
                .containsExactly("POLICE Ada 2026-01-05..2026-03-01", "PROBATION Ben 2026-03-01..");
    }

    @Test
    void after_a_lead_for_some_days_the_one_before_leads_again() {
        assertThat(spells("COUNCIL 2026-01-05.. POLICE Ada", "COUNCIL 2026-03-01..2026-04-01 PROBATION Ben"))
                .containsExactly(
                        "POLICE Ada 2026-01-05..2026-03-01",
                        "PROBATION Ben 2026-03-01..2026-04-01",
                        "POLICE Ada 2026-04-01..");
    }

    @Test
    void another_agencys_copy_adds_nothing() {
        assertThat(spells("POLICE 2026-01-05.. POLICE Bob", "COUNCIL 2026-01-05.. POLICE Ada"))
                .containsExactly("POLICE Ada 2026-01-05..");
    }

    private static List<String> spells(String... texts) {
        return Allocation.of(
                        Arrays.stream(texts).map(AllocationTests::claim).toList(),
                        ORDER,
                        (agency, written) -> new Allocation.Worker(written, null))
                .stream()
                .map(one -> one.leadAgency() + " " + one.leadWorker().name() + " "
                        + one.period().from() + ".."
                        + (one.period().to() == null ? "" : one.period().to()))
                .toList();
    }

    private static AllocationClaim claim(String text) {
        String[] words = text.split(" ");
        String[] days = words[1].split("\\.\\.");
        return new AllocationClaim(
                ClaimExamples.by(words[0]),
                new AgencyCode(words[2]),
                new Period(LocalDate.parse(days[0]), days.length == 1 ? null : LocalDate.parse(days[1])),
                words[3],
                null);
    }
}
