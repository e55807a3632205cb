package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.turnstone.AgencyRows.row;
import static org.turnstone.AgencyRows.withdrawn;
import static org.turnstone.Kingsbridge.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.turnstone.Kingsbridge;
import org.turnstone.imports.ImportedRow;
import org.turnstone.shared.NotAllowed;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class PanelDecisionStoreTests {
    private static final String LISTED = "adopted_on=2026-01-12 category=Fixed reason=licence";
    private static final LocalDate LEFT = LocalDate.of(2026, 6, 1);

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
    void whom_the_panel_adopts_is_on_the_cohort_from_that_day_with_who_entered_it_on_record() {
        PersonId person = kingsbridge.adult();
        assertThat(adopt(person, LEFT)).isEmpty();
        assertThat(days(person)).containsExactly("2026-06-01..");
        assertThat(members(person))
                .singleElement()
                .satisfies(member -> assertThat(member.cohortCategory()).isEqualTo("Flex"))
                .satisfies(member -> assertThat(member.reason()).isEqualTo("Burglaries since March"));
        assertThat(lines(person, "Entered a panel's decision to adopt a person"))
                .isEqualTo(1);
    }

    @Test
    void nobody_is_adopted_twice_nor_before_they_last_left_nor_in_the_future() {
        PersonId person = kingsbridge.adult();
        assertThat(adopt(person, TODAY.plusDays(1)))
                .extracting(Problem::message)
                .containsExactly("The day must be today or in the past");
        adopt(person, LEFT);
        assertThat(adopt(person, TODAY))
                .extracting(Problem::message)
                .containsExactly("This person is on the cohort already");
        leave(person, LEFT.plusDays(5));
        assertThat(adopt(person, LEFT.plusDays(2)))
                .extracting(Problem::message)
                .containsExactly("This person was on the cohort until 6 June 2026: enter that day or a later one");
        assertThat(adopt(person, TODAY)).as("coming back").isEmpty();
        assertThat(days(person)).containsExactly("2026-06-01..2026-06-06", "2026-06-15..");
    }

    @Test
    void an_exit_ends_what_the_lists_still_show_and_no_copy_of_a_list_undoes_it() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "E1", "2026-01-13", LISTED));
        leave(person, LEFT);
        assertThat(days(person)).containsExactly("2026-01-12..2026-06-01");
        kingsbridge.deliver("cohort", "POLICE", "2026-06-10", row(person, "PE1", "2026-06-10", LISTED));
        kingsbridge.deliver("cohort", "COUNCIL", "2026-06-11", row(person, "E1", "2026-06-11", LISTED + "+again"));
        assertThat(days(person)).containsExactly("2026-01-12..2026-06-01");
        kingsbridge.deliver(
                "cohort",
                "COUNCIL",
                "2026-06-12",
                row(person, "E2", "2026-06-12", LISTED.replace("2026-01-12", "2026-06-08")));
        assertThat(days(person))
                .as("a list that tells of a later adoption begins another stay")
                .containsExactly("2026-01-12..2026-06-01", "2026-06-08..");
    }

    @Test
    void an_exit_taken_back_leaves_everything_as_it_was() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "E3", "2026-01-13", LISTED));
        List<CohortMember> before = members(person);
        leave(person, LEFT);
        MembershipClaim exit = coordinator(() -> leaving().last(person)).orElseThrow();
        assertThat(coordinator(() -> leaving().takeBack(person, exit.claim().id())))
                .isTrue();
        assertThat(members(person)).isEqualTo(before);
        assertThat(coordinator(() -> leaving().takeBack(person, exit.claim().id())))
                .as("once")
                .isFalse();
        assertThat(lines(person, "Took back that a person left the cohort")).isEqualTo(1);
    }

    @Test
    void an_exit_stands_when_the_row_it_ended_is_taken_back_and_sent_anew() {
        PersonId person = kingsbridge.adult();
        ImportedRow row = row(person, "E4", "2026-01-13", LISTED);
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row);
        leave(person, LEFT);
        kingsbridge.deliver("cohort", "COUNCIL", "2026-06-11", withdrawn(row, "2026-06-11"));
        assertThat(days(person)).isEmpty();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-06-12", row(person, "E5", "2026-06-12", LISTED));
        assertThat(days(person)).containsExactly("2026-01-12..2026-06-01");
    }

    @Test
    void what_is_said_meanwhile_is_shown_before_anybody_leaves() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "E6", "2026-01-13", LISTED));
        String seen = coordinator(() -> leaving().stay(person)).version();
        kingsbridge.deliver("cohort", "POLICE", "2026-06-10", row(person, "PE6", "2026-06-10", LISTED));
        assertThat(coordinator(() -> leaving().leave(ExitRulesTests.leaving(person, LEFT, seen))))
                .isInstanceOf(LeaveDecision.Overtaken.class);
        assertThat(days(person)).containsExactly("2026-01-12..");
    }

    @Test
    void only_who_enters_for_the_panel_decides_and_only_of_whom_they_may_see_on_the_cohort() {
        PersonId person = kingsbridge.adult();
        assertThatThrownBy(() -> kingsbridge.as("PC 100", () -> adopting().adopt(adoption(person, LEFT))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> kingsbridge.as("PC 100", () -> leaving().stay(person)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> coordinator(() -> leaving().stay(person))).isInstanceOf(NotFound.class);
        assertThat(days(person)).isEmpty();
    }

    @Test
    void what_the_exit_says_is_kept_and_read_and_erased_with_the_person() {
        PersonId person = kingsbridge.adult();
        kingsbridge.deliver("cohort", "COUNCIL", "2026-01-13", row(person, "E7", "2026-01-13", LISTED));
        leave(person, LEFT);
        CohortExit exit = kingsbridge
                .as("HO 300", () -> kingsbridge.bean(CohortMembership.class).exit(person))
                .orElseThrow()
                .exit();
        assertThat(exit.words()).isEqualTo("Has stopped offending and kept to it");
        assertThat(exit.plan().support()).isEqualTo("Tenancy support to December");
        assertThat(exit.consulted()).hasSize(2);
        assertThat(exit.followUps(LEFT)).hasToString("[2026-09-01, 2026-12-01, 2027-06-01]");
        kingsbridge.as("JOB_ERASURE", () -> {
            kingsbridge.bean(CohortIsErased.class).erase(person);
            return true;
        });
        assertThat(kingsbridge.rows("cohort.membership_claim", person)).isZero();
    }

    private static Adoption adoption(PersonId person, LocalDate on) {
        return new Adoption(person, on, null, "FLEX", Strand.CATCH_AND_CONVICT, "Burglaries since March");
    }

    private static List<Problem> adopt(PersonId person, LocalDate on) {
        return coordinator(() -> adopting().adopt(adoption(person, on)));
    }

    private static void leave(PersonId person, LocalDate on) {
        assertThat(coordinator(() -> leaving()
                        .leave(ExitRulesTests.leaving(
                                person, on, leaving().stay(person).version()))))
                .isInstanceOf(LeaveDecision.Done.class);
    }

    private static AdoptOntoCohort adopting() {
        return kingsbridge.bean(AdoptOntoCohort.class);
    }

    private static LeaveCohort leaving() {
        return kingsbridge.bean(LeaveCohort.class);
    }

    private static <T> T coordinator(java.util.function.Supplier<T> work) {
        return kingsbridge.as("CO 400", work);
    }

    private static List<CohortMember> members(PersonId person) {
        Map<PersonId, List<CohortMember>> facts = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(CohortMembership.class).facts(Set.of(person)));
        Map<PersonId, List<CohortMember>> told = kingsbridge.as(
                "PC 100", () -> kingsbridge.bean(CohortMembership.class).of(Set.of(person)));
        assertThat(facts.getOrDefault(person, List.of())).isEqualTo(told.getOrDefault(person, List.of()));
        return told.getOrDefault(person, List.of());
    }

    private static List<String> days(PersonId person) {
        return members(person).stream()
                .map(member -> member.period().from() + ".."
                        + (member.period().to() == null ? "" : member.period().to()))
                .toList();
    }

    private static int lines(PersonId person, String what) {
        return kingsbridge.owner().queryForObject("""
                        select count(*) from governance.audit_entry e
                        join governance.audit_subject s on s.partnership_id = e.partnership_id and s.seq = e.seq
                        where s.person_id = ? and e.what = ?""", Integer.class, person.value(), what);
    }
}
