package org.turnstone.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.partnership.Role;
import org.turnstone.selection.HarmJudged.Grade;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class NominatingRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @ParameterizedTest(name = "born {0}, {1}, on the cohort {2}, nominated by us {3}: {4}")
    @CsvSource(textBlock = """
            1990-01-01, HOUSING_OFFICER,  n, n, ''
            '',         HOUSING_OFFICER,  n, n, ''
            1990-01-01, HOUSING_OFFICER,  y, n, on the cohort already
            1990-01-01, HOUSING_OFFICER,  died, n, This person has died
            1990-01-01, HOUSING_OFFICER,  n, y, Your agency has nominated this person already
            2016-11-28, YOS_CASE_MANAGER, n, n, below the age of criminal responsibility
            2016-11-27, YOS_CASE_MANAGER, n, n, ''
            2008-11-28, KEYWORKER,        n, n, Someone under 18 is nominated by youth offending
            2008-11-27, KEYWORKER,        n, n, ''
            """)
    void some_cannot_be_nominated_and_are_said_why(String born, Role role, String onCohort, String open, String words) {
        var standing = new NominatingStanding(
                TODAY,
                role,
                Optional.of(born).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                onCohort.equals("died"),
                onCohort.equals("y"),
                open.equals("y"),
                List.of());
        assertThat(standing.stopped().orElse(""))
                .contains(words)
                .satisfies(said -> assertThat(said.isEmpty()).isEqualTo(words.isEmpty()));
    }

    @Test
    void a_wild_card_needs_a_sponsor_and_why_and_any_other_route_neither() {
        assertThat(fields(nominating("WILD_CARD", "", "", "y"), standing("1990-01-01")))
                .containsExactly("sponsor", "wild");
        assertThat(fields(nominating("WILD_CARD", "The manager", "He scares them", "y"), standing("1990-01-01")))
                .isEmpty();
        assertThat(fields(nominating("OTHER_AGENCY", "", "", "y"), standing("1990-01-01")))
                .isEmpty();
        assertThat(nominating("OTHER_AGENCY", "The manager", "Why", "y")
                        .asKept(false)
                        .sponsor())
                .isEmpty();
    }

    @Test
    void a_route_that_is_not_this_agencys_is_none() {
        assertThat(fields(nominating("COURT", "", "", "y"), standing("1990-01-01")))
                .containsExactly("route");
    }

    @Test
    void an_empty_form_asks_for_everything_that_is_needed() {
        var empty = new Nominating(
                new PersonId(new UUID(0, 1)),
                "",
                "",
                Arrays.stream(Harm.values()).map(HarmJudged::none).toList(),
                "",
                "",
                "",
                "",
                "",
                false);
        assertThat(fields(empty, standing("1990-01-01")))
                .containsExactly("route", "why", "psychological", "adds", "objectives", "timescale");
    }

    @Test
    void evidence_needs_its_grade_and_a_grade_its_evidence() {
        assertThat(fields(withHarm(new HarmJudged(Harm.PHYSICAL, Grade.REPORTED, "")), standing("1990-01-01")))
                .containsExactly("physical-evidence");
        assertThat(fields(
                        withHarm(new HarmJudged(Harm.PHYSICAL, Grade.NONE_KNOWN, "Seen fighting")),
                        standing("1990-01-01")))
                .contains("physical");
    }

    @Test
    void a_child_needs_youth_offendings_word() {
        assertThat(fields(nominating("OTHER_AGENCY", "", "", ""), standing("2010-01-01")))
                .containsExactly("youth");
        assertThat(fields(nominating("OTHER_AGENCY", "", "", "y"), standing("2010-01-01")))
                .isEmpty();
    }

    private static List<String> fields(Nominating said, NominatingStanding standing) {
        return NominatingRules.problems(said, standing).stream()
                .map(Problem::field)
                .toList();
    }

    private static Nominating nominating(String route, String sponsor, String wild, String youth) {
        return new Nominating(
                new PersonId(new UUID(0, 1)),
                route,
                "He takes from his neighbours",
                List.of(new HarmJudged(Harm.ACQUISITIVE, Grade.REPORTED, "Two neighbours")),
                "Visits by two agencies",
                "A settled tenancy",
                "Six months",
                sponsor,
                wild,
                !youth.isEmpty());
    }

    private static Nominating withHarm(HarmJudged judged) {
        Nominating usual = nominating("OTHER_AGENCY", "", "", "y");
        return new Nominating(
                usual.person(),
                usual.route(),
                usual.why(),
                List.of(judged),
                usual.adds(),
                usual.objectives(),
                usual.timescale(),
                "",
                "",
                false);
    }

    private static NominatingStanding standing(String born) {
        return new NominatingStanding(
                TODAY,
                Role.YOS_CASE_MANAGER,
                Optional.of(LocalDate.parse(born)),
                false,
                false,
                false,
                SelectionShipped.routesOn(TODAY).stream()
                        .filter(route -> !route.code().equals("COURT"))
                        .toList());
    }
}
