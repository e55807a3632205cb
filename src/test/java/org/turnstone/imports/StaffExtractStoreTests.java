package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffExtractStoreTests {
    private static final String HEADER =
            "source_ref,source_updated_at,withdrawn,staff_ref,name,email,team,role,from,to\n";

    private static ImportWorld world;

    @BeforeAll
    static void a_partnership() {
        world = new ImportWorld();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void what_an_administrator_has_ended_no_later_row_begins_again() {
        world.bring("staff", "PRISON", row("S1", "2026-01-02", "n", "ada@prison.example"));
        assertThat(live("S1")).isEqualTo(1);
        world.owner.update("update partnership.membership m set ended_at = now() from partnership.staff s"
                + " where s.staff_id = m.staff_id and s.staff_ref = 'S1'");
        world.bring("staff", "PRISON", row("S1", "2026-01-03", "n", "ada.marsh@prison.example"));
        assertThat(world.owner.queryForObject(
                        "select email from partnership.staff where staff_ref = 'S1'", String.class))
                .isEqualTo("ada.marsh@prison.example");
        assertThat(live("S1")).isZero();
        world.bring("staff", "PRISON", row("S1", "2026-01-04", "y", "ada.marsh@prison.example"));
        world.bring("staff", "PRISON", row("S1", "2026-01-05", "n", "ada.marsh@prison.example"));
        assertThat(live("S1")).as("nor by way of a withdrawal").isZero();
    }

    @Test
    void what_a_file_has_ended_a_later_one_begins_again() {
        world.bring("staff", "PRISON", row("S2", "2026-01-02", "n", "ben@prison.example"));
        world.bring("staff", "PRISON", row("S2", "2026-01-03", "y", "ben@prison.example"));
        assertThat(live("S2")).isZero();
        world.bring("staff", "PRISON", row("S2", "2026-01-04", "n", "ben@prison.example"));
        assertThat(live("S2")).isEqualTo(1);
    }

    private static String row(String ref, String day, String withdrawn, String email) {
        return HEADER
                + "%s,%sT08:00:00Z,%s,%s,Ada Marsh,%s,Gate,prison_link_officer,2025-01-01,2027-01-01\n"
                        .formatted(ref, day, withdrawn, ref, email);
    }

    private static int live(String ref) {
        return world.owner.queryForObject(
                "select count(*) from partnership.membership m join partnership.staff s using (staff_id)"
                        + " where s.staff_ref = ? and m.ended_at is null",
                Integer.class,
                ref);
    }
}
