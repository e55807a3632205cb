package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.turnstone.partnership.Regime;
import org.turnstone.partnership.Role;

class PartnershipSetUpTests {
    private final PartnershipSetUp kingsmere = PartnershipSetUp.kingsmere();

    @Test
    void kingsmere_has_nine_agencies_eight_wards_and_teams_in_each_agency() {
        assertThat(kingsmere.agencies().stream().map(PartnershipSetUp.AgencyOf::code))
                .containsExactly(
                        "POLICE", "PROBATION", "YOS", "TREATMENT", "HOUSING", "HEALTH", "PRISON", "CHARITY", "COUNCIL");
        assertThat(kingsmere.wards()).hasSize(8);
        assertThat(kingsmere.teams().stream().map(PartnershipSetUp.Team::agency).distinct())
                .hasSize(9);
    }

    @Test
    void there_is_an_account_for_each_role_that_tries_the_demonstration_and_a_second_data_steward() {
        assertThat(kingsmere.accounts().stream().map(PartnershipSetUp.Account::username))
                .containsExactlyInAnyOrder(
                        "coordinator@demo",
                        "police@demo",
                        "sergeant@demo",
                        "probation@demo",
                        "yos@demo",
                        "treatment@demo",
                        "housing@demo",
                        "health@demo",
                        "prison@demo",
                        "charity@demo",
                        "analyst@demo",
                        "steward@demo",
                        "steward2@demo",
                        "board@demo",
                        "privacy@demo",
                        "admin@demo");
    }

    @Test
    void whoever_signs_in_comes_in_with_the_first_staff_file_but_those_appointed_by_hand() {
        Map<String, List<Map<String, String>>> sent = kingsmere.agencies().stream()
                .map(PartnershipSetUp.AgencyOf::code)
                .collect(Collectors.toMap(
                        code -> code, code -> Received.by(Received.AS_AT).last(code, "staff")));
        Set<String> appointed = Staff.all().stream()
                .filter(Staff::appointedByHand)
                .map(Staff::ref)
                .collect(Collectors.toSet());
        assertThat(appointed).hasSize(2);
        for (PartnershipSetUp.Account account : kingsmere.accounts()) {
            List<Map<String, String>> rows = sent.getOrDefault(account.agency(), List.of()).stream()
                    .filter(row -> row.get("staff_ref").equals(account.staffRef()))
                    .toList();
            assertThat(rows)
                    .hasSize(appointed.contains(account.staffRef()) ? 0 : 1)
                    .allSatisfy(row -> {
                        assertThat(row.get("role")).isEqualTo(account.role());
                        assertThat(row.get("from"))
                                .isEqualTo(Received.AS_AT.minusYears(4).toString());
                        assertThat(row.get("to"))
                                .isEqualTo(
                                        Received.AS_AT.minusDays(1).plusYears(1).toString());
                    });
        }
    }

    @Test
    void every_role_and_every_regime_is_one_that_the_partnership_room_knows() {
        assertThat(Staff.all().stream().map(Staff::role).map(Role::valueOf)).noneMatch(Role::isJob);
        assertThat(kingsmere.agencies().stream()
                        .map(PartnershipSetUp.AgencyOf::regime)
                        .map(Regime::valueOf))
                .contains(Regime.COMPETENT_AUTHORITY, Regime.UK_GDPR);
    }

    @Test
    void whoever_leads_a_case_works_in_the_agency_that_leads_it() {
        Map<String, Agency> agencies = Staff.all().stream().collect(Collectors.toMap(Staff::ref, Staff::agency));
        assertThat(Received.by(Received.AS_AT).last("COUNCIL", "allocations"))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(agencies.get(row.get("lead_worker")).name()).isEqualTo(row.get("lead_agency"));
                    assertThat(agencies.get(row.get("deputy")).name()).isEqualTo(row.get("lead_agency"));
                    assertThat(row.get("deputy")).isNotEqualTo(row.get("lead_worker"));
                });
    }
}
