package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.turnstone.Kingsbridge;

/** What ships, and what a partnership sets for itself from a day on. */
class RagParametersStoreTests {
    private static Kingsbridge kingsbridge;

    @BeforeAll
    static void a_partnership() {
        kingsbridge = new Kingsbridge();
    }

    @AfterAll
    static void drop() {
        kingsbridge.close();
    }

    @Test
    void a_partnership_sets_red_in_working_days_and_the_bank_holidays_come_with_their_source() {
        kingsbridge.owner().update("""
                insert into rag.status_limit select partnership_id, 'RED', date '2026-05-01', 5, null, 'Steering group', true
                from partnership.partnership where name = 'Kingsbridge'""");
        RagLimit red = kingsbridge.as(
                "PC 100",
                () -> kingsbridge.bean(RagParameters.class).limitsOn(TODAY).get(RagStatus.RED));
        assertThat(red.words()).isEqualTo("5 working days");
        assertThat(red.isPassed(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 5, 29)))
                .as("Monday 25 May is the Spring bank holiday")
                .isFalse();
        assertThat(red.isPassed(LocalDate.of(2026, 5, 21), LocalDate.of(2026, 6, 1)))
                .isTrue();
        assertThatThrownBy(() -> kingsbridge.owner().update("""
                insert into rag.status_limit select partnership_id, 'AMBER', date '2026-05-01', 28, null, 'Steering group', true
                from partnership.partnership where name = 'Kingsbridge'""")).isInstanceOf(DataIntegrityViolationException.class);
    }
}
