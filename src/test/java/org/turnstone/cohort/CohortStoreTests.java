package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.turnstone.AgencyRows.guarded;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.AgencyRows;
import org.turnstone.Kingsbridge;
import org.turnstone.governance.Category;
import org.turnstone.imports.ImportedRow;
import org.turnstone.imports.RowReader;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class CohortStoreTests {
    private static final String ADOPTED =
            "adopted_on=2026-01-12 category=Fixed strand=catch_and_convict reason=licence";

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
    void a_row_that_is_taken_back_in_its_keys_alone_ends_what_it_said_and_keeps_no_other_row_out() {
        PersonId person = kingsbridge.adult();
        PersonId other = kingsbridge.adult();
        kingsbridge.deliver(
                "cohort", "COUNCIL", "2026-01-13", row(person, "W1", "2026-01-13", "adopted_on=2026-01-12"));
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-02-13",
                withdrawn(row(person, "W1", "2026-02-13", "person_ref=P1"), "2026-02-13"),
                row(other, "W2", "2026-02-13", "adopted_on=2026-02-12"));
        assertThat(kingsbridge.rows("cohort.membership", person)).isZero();
        assertThat(kingsbridge.rows("cohort.membership", other)).isEqualTo(1);
    }

    @Test
    void a_copy_by_another_agency_changes_no_figure() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "M1", "2026-01-13", ADOPTED));
        kingsbridge.deliver(
                "allocations", "COUNCIL", "2026-01-13", row(person, "A1", "2026-01-13", allocation("2026-01-12")));
        List<String> members = kingsbridge.published("cohort_membership");
        List<String> allocations = kingsbridge.published("allocation");
        assertThat(members).anyMatch(line -> line.contains(person.value().toString()));
        kingsbridge.deliver("cohort", "POLICE", "2026-01-14", row(person, "PM1", "2026-01-13", ADOPTED));
        kingsbridge.deliver(
                "allocations", "POLICE", "2026-01-14", row(person, "PA1", "2026-01-13", allocation("2026-01-12")));
        assertThat(kingsbridge.published("cohort_membership")).isEqualTo(members);
        assertThat(kingsbridge.published("allocation")).isEqualTo(allocations);
    }

    @Test
    void the_day_of_exit_is_no_longer_a_day_on_the_cohort_and_joining_again_is_another_membership() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-06-01",
                row(person, "M2", "2026-06-01", ADOPTED + " exited_on=2026-03-01"),
                row(person, "M3", "2026-06-01", ADOPTED.replace("2026-01-12", "2026-05-04")));
        assertThat(on("2026-02-28", person)).isTrue();
        assertThat(on("2026-03-01", person)).isFalse();
        assertThat(on("2026-05-04", person)).isTrue();
    }

    @Test
    void a_correction_stands_and_what_was_known_before_can_still_be_read() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "M4", "2026-01-13", ADOPTED));
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-02-13",
                row(person, "M4", "2026-02-13", ADOPTED.replace("Fixed", "Free") + " exited_on=2026-02-10"));
        assertThat(on(TODAY.toString(), person)).isFalse();
        List<CohortMember> before = kingsbridge.as(
                "PO 200",
                () -> kingsbridge
                        .bean(CohortMembership.class)
                        .asKnownAt(person, Instant.parse("2026-02-01T00:00:00Z")));
        assertThat(before)
                .singleElement()
                .satisfies(member -> assertThat(member.cohortCategory()).isEqualTo("Fixed"))
                .satisfies(member -> assertThat(member.period().isOpen()).isTrue());
    }

    @Test
    void a_row_taken_back_ends_the_membership() {
        PersonId person = kingsbridge.adult();
        ImportedRow row = row(person, "M5", "2026-01-13", ADOPTED);
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row);
        kingsbridge.deliver("cohort", "COUNCIL", "2026-02-13", withdrawn(row, "2026-02-12"));
        assertThat(on(TODAY.toString(), person)).isFalse();
    }

    @Test
    void the_list_of_a_day_holds_whom_the_reader_may_see() {
        PersonId shared = kingsbridge.adult();
        PersonId kept = kingsbridge.adult();
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-01-13",
                row(shared, "M6", "2026-01-13", ADOPTED),
                guarded(row(kept, "M7", "2026-01-13", ADOPTED), Category.LE_ONLY, null));
        assertThat(membersOn("HO 300", TODAY)).contains(shared).doesNotContain(kept);
        assertThat(membersOn("PC 100", TODAY)).contains(shared, kept);
        int size = kingsbridge.as(
                "PC 100",
                () -> kingsbridge.bean(CohortMembership.class).on(TODAY).size());
        assertThat(size).isEqualTo(membersOn("PC 100", TODAY).size());
    }

    @Test
    void access_follows_the_allocation_and_leaves_with_it() {
        PersonId person = kingsbridge.adult();
        ImportedRow row = row(person, "A8", "2026-01-13", allocation("2026-01-12"));
        kingsbridge.deliver("allocations", "COUNCIL", "2026-01-13", row);
        assertThat(relationships(person)).containsExactly("DEPUTY 2026-01-12 null", "LEAD 2026-01-12 null");
        Allocation fact = kingsbridge
                .as("PC 100", () -> kingsbridge.bean(Allocations.class).on(Set.of(person), TODAY))
                .get(person);
        assertThat(fact.leadWorker().name()).isEqualTo("Ben Marsh");
        assertThat(fact.deputy().staff()).isEqualTo(kingsbridge.worker("PC 100").staff());
        kingsbridge.deliver(
                "allocations",
                "COUNCIL",
                "2026-03-13",
                row(person, "A8", "2026-03-13", allocation("2026-01-12") + " to=2026-03-10"));
        assertThat(relationships(person)).containsExactly("DEPUTY 2026-01-12 2026-03-10", "LEAD 2026-01-12 2026-03-10");
        kingsbridge.deliver("allocations", "COUNCIL", "2026-04-13", withdrawn(row, "2026-04-12"));
        assertThat(relationships(person)).isEmpty();
    }

    @Test
    void a_hidden_hand_over_takes_no_access_away_but_one_that_the_own_agency_tells_of_does() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "allocations", "COUNCIL", "2026-01-13", row(person, "A11", "2026-01-13", allocation("2026-01-12")));
        String elsewhere = "lead_agency=POLICE from=2026-02-02 lead_worker=D+Other";
        ImportedRow hidden = guarded(row(person, "A12", "2026-02-03", elsewhere), Category.LE_ONLY, null);
        kingsbridge.deliver("allocations", "HOUSING", "2026-02-03", hidden);
        assertThat(relationships(person)).contains("DEPUTY 2026-01-12 null", "LEAD 2026-01-12 null");
        ImportedRow own = guarded(row(person, "A13", "2026-02-03", elsewhere), Category.LE_ONLY, null);
        kingsbridge.deliver("allocations", "PROBATION", "2026-02-03", own);
        assertThat(relationships(person)).as("the lead works for probation").doesNotContain("LEAD 2026-01-12 null");
    }

    @Test
    void a_name_that_means_nobody_is_kept_as_it_was_written() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver(
                "allocations",
                "COUNCIL",
                "2026-01-13",
                row(person, "A9", "2026-01-13", "lead_agency=probation from=2026-01-12 lead_worker=D+Other"));
        Allocation fact = kingsbridge
                .as("PC 100", () -> kingsbridge.bean(Allocations.class).of(person))
                .getFirst();
        assertThat(fact.leadWorker()).isEqualTo(new Allocation.Worker("D Other", null));
        assertThat(relationships(person)).isEmpty();
    }

    @Test
    void impossible_days_are_asked_about_in_words_by_column() {
        assertThat(problems("cohort", ADOPTED + " exited_on=2025-12-31"))
                .extracting(Problem::field)
                .containsExactly("exited_on");
        assertThat(problems("cohort", ADOPTED + " nominated_on=2026-02-01"))
                .extracting(Problem::field)
                .containsExactly("adopted_on");
        assertThat(problems("allocations", "lead_agency=the+police from=2062-01-12"))
                .extracting(Problem::field)
                .containsExactly("from", "lead_agency");
    }

    @Test
    void after_erasure_nothing_of_the_person_is_left() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "M10", "2026-01-13", ADOPTED));
        kingsbridge.deliver(
                "allocations", "COUNCIL", "2026-01-13", row(person, "A10", "2026-01-13", allocation("2026-01-12")));
        assertThat(kingsbridge.rows("cohort.membership", person)).isEqualTo(1);
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(CohortIsErased.class).erase(person);
            return true;
        });
        for (String table : List.of("membership_claim", "membership", "allocation_claim", "allocation")) {
            assertThat(kingsbridge.rows("cohort." + table, person)).isZero();
        }
        assertThat(relationships(person)).isEmpty();
    }

    private static String allocation(String from) {
        return "lead_agency=PROBATION from=" + from + " lead_worker=PO+200 deputy=ada+lane";
    }

    private static List<Problem> problems(String kind, String values) {
        return kingsbridge.extract(kind).check(new RowReader(AgencyRows.values(values)));
    }

    private static boolean on(String day, PersonId person) {
        return membersOn("PC 100", LocalDate.parse(day)).contains(person);
    }

    private static List<PersonId> membersOn(String reader, LocalDate day) {
        return kingsbridge
                .as(reader, () -> kingsbridge.bean(CohortMembership.class).on(day))
                .stream()
                .map(CohortMember::person)
                .toList();
    }

    private static List<String> relationships(PersonId person) {
        return kingsbridge
                .owner()
                .query(
                        "select kind, from_day, to_day from governance.relationship where person_id = ? order by kind",
                        (row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
                        person.value());
    }
}
