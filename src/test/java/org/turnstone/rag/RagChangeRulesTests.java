package org.turnstone.rag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.governance.Category;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

class RagChangeRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final PersonId PERSON = PersonId.random();
    private static final List<RagGround> GROUNDS = List.of(
            new RagGround("BREACH", "In breach", false, Set.of()),
            new RagGround("ENGAGING", "Keeps to the plan", false, Set.of(RagStatus.GREEN, RagStatus.AMBER)),
            new RagGround(RagGround.OTHER, "Something else", true, Set.of()));
    private static final CustodySpell CUSTODY = new CustodySpell(
            PERSON,
            RagExamples.days("2026-06-10", null),
            CustodyReason.REMAND,
            null,
            null,
            null,
            new AgencyCode("PRISON"),
            Category.CORE,
            null);

    @ParameterizedTest(name = "{0}: {1} to {2} is {3}")
    @CsvSource({
        "PANEL,       NONE,        GREEN,       allowed",
        "LEAD,        NONE,        AMBER,       allowed",
        "LEAD,        NONE,        RED,         refused",
        "CORE_AGENCY, NONE,        GREEN,       refused",
        "CORE_AGENCY, NONE,        RED,         allowed",
        "LEAD,        GREEN,       GREEN,       allowed",
        "CORE_AGENCY, GREEN,       GREEN,       refused",
        "CORE_AGENCY, GREEN,       AMBER,       allowed",
        "CORE_AGENCY, AMBER,       AMBER_ALERT, allowed",
        "LEAD,        AMBER,       AMBER_ALERT, refused",
        "CORE_AGENCY, AMBER,       GREEN,       refused",
        "PANEL,       AMBER,       GREEN,       allowed",
        "CORE_AGENCY, AMBER_ALERT, RED,         allowed",
        "CORE_AGENCY, AMBER_ALERT, AMBER,       refused",
        "CORE_AGENCY, RED,         RED,         allowed",
        "CORE_AGENCY, RED,         AMBER_ALERT, refused",
        "LEAD,        RED,         AMBER,       refused",
        "PANEL,       RED,         AMBER,       allowed",
        "OWN_MISTAKE, GREEN,       GREEN,       allowed",
        "OWN_MISTAKE, RED,         RED,         allowed",
        "OWN_MISTAKE, NONE,        GREEN,       refused",
        "OWN_MISTAKE, RED,         AMBER,       refused",
    })
    void who_may_move_a_person_up_and_who_down(RagPolicy.Authority who, String from, RagStatus to, String answer) {
        RagStatus before = from.equals("NONE") ? null : RagStatus.valueOf(from);
        assertThat(problems(change(to, "2026-06-15", "2026-06-14", "Seen", "BREACH"), standing(before, who)))
                .hasSize(answer.equals("allowed") ? 0 : 1);
    }

    @ParameterizedTest(name = "{0} from {1} on {2} because {3} of the panel of {4}: {5}")
    @CsvSource(
            nullValues = "none",
            value = {
                "RED,   2026-06-15, BREACH,  Missed, 2026-06-15, none",
                "RED,   2026-06-15, none,    Missed, 2026-06-15, ground: Select at least one ground for Red",
                "AMBER, 2026-06-15, none,    Missed, 2026-06-15, none",
                "RED,   2026-06-15, OTHER,   ' ',    2026-06-15, 'reason: Say in words what the other ground is, and how you know'",
                "RED,   2026-06-15, BREACH,  ' ',    2026-06-15, reason: Enter what has changed and how you know",
                "AMBER, 2026-06-15, ENGAGING, Keeps, 2026-06-15, none",
                "RED,   2026-06-15, ENGAGING, Keeps, 2026-06-15, 'ground: “Keeps to the plan” is a ground for Green or Amber, not for Red. Clear it, and select what speaks for Red'",
                "RED,   2026-06-15, MADE_UP, Missed, 2026-06-15, ground: Select grounds from the list",
                "RED,   2026-06-16, BREACH,  Missed, 2026-06-15, from: The date must be today or in the past",
                "RED,   2025-12-31, BREACH,  Missed, 2026-06-15, from: The date must be within the time on the cohort",
                "RED,   2026-01-01, BREACH,  Missed, 2026-06-15, none",
                "RED,   none,       BREACH,  Missed, 2026-06-15, 'from: Enter the day this became true, for example 16 11 2026'",
                "RED,   2026-06-15, BREACH,  Missed, none,       panel: Enter the day of the panel that decided",
                "RED,   2026-06-15, BREACH,  Missed, 2026-06-16, panel: The panel’s date must be today or in the past",
                "none,  2026-06-15, BREACH,  Missed, 2026-06-15, status: Select the new status",
            })
    void what_the_panel_decided_is_entered_whole(
            @Nullable RagStatus to, String from, String ground, String reason, String panel, @Nullable String problem) {
        RagChange change = change(to, from, panel, reason, ground == null ? new String[0] : new String[] {ground});
        assertThat(problems(change, standing(RagStatus.AMBER, RagPolicy.Authority.PANEL)))
                .isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void only_the_panel_sets_a_status_while_someone_is_in_custody() {
        RagChange red = change(RagStatus.RED, "2026-06-15", "2026-06-15", "Seen", "BREACH");
        assertThat(problems(red, inCustody(RagPolicy.Authority.CORE_AGENCY)))
                .containsExactly(
                        "status: In custody no status runs. The panel sets the status that stands from release");
        assertThat(inCustody(RagPolicy.Authority.CORE_AGENCY).choices()).isEmpty();
        assertThat(problems(red, inCustody(RagPolicy.Authority.PANEL))).isEmpty();
    }

    @Test
    void a_reason_may_have_2000_characters_and_no_more() {
        RagStanding standing = standing((RagStatus) null, RagPolicy.Authority.CORE_AGENCY);
        assertThat(problems(change(RagStatus.RED, "2026-06-15", null, "x".repeat(2_000), "BREACH"), standing))
                .isEmpty();
        assertThat(problems(change(RagStatus.RED, "2026-06-15", null, "x".repeat(2_001), "BREACH"), standing))
                .containsExactly("reason: The reason must be 2,000 characters or fewer");
    }

    @ParameterizedTest(name = "from {0}, sure of {1}: {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-06-15, none,       none",
                "2026-05-15, none,       none",
                "2026-05-14, none,       'This starts the clock on 14 May 2026, 1 month ago'",
                "2025-10-15, none,       'This starts the clock on 15 October 2025, 8 months ago'",
                "2025-10-15, 2025-10-14, 'This starts the clock on 15 October 2025, 8 months ago'",
                "2023-10-15, none,       'This starts the clock on 15 October 2023, 2 years ago'",
                "2025-10-15, 2025-10-15, none",
            })
    void a_day_more_than_a_month_ago_is_asked_about(String from, @Nullable String sure, @Nullable String asked) {
        RagChange typed =
                new RagChange(PERSON, RagStatus.RED, day(from), day(sure), List.of(), "", null, null, "", Map.of());
        List<Problem> unsure =
                RagChangeRules.unsure(typed, standing(RagStatus.AMBER, RagPolicy.Authority.CORE_AGENCY), TODAY);
        assertThat(unsure)
                .hasSize(asked == null ? 0 : 1)
                .allSatisfy(problem -> assertThat(said(problem)).startsWith("sure: " + asked));
    }

    private static List<String> problems(RagChange change, RagStanding standing) {
        return RagChangeRules.problems(change, standing, TODAY).stream()
                .map(RagChangeRulesTests::said)
                .toList();
    }

    private static String said(Problem problem) {
        return problem.field() + ": " + problem.message();
    }

    private static RagChange change(
            @Nullable RagStatus to, @Nullable String from, @Nullable String panel, String reason, String... grounds) {
        return new RagChange(
                PERSON, to, day(from), null, Arrays.asList(grounds), reason, day(panel), null, "", Map.of());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static RagStanding standing(@Nullable RagStatus now, RagPolicy.Authority who) {
        RagSpell spell = now == null
                ? null
                : new RagSpell(now, RagExamples.days("2026-06-01", null), List.of(RagExamples.said(now, "2026-06-01")));
        return standing(new RagNow(PERSON, TODAY, spell, null), who);
    }

    private static RagStanding inCustody(RagPolicy.Authority who) {
        return standing(new RagNow(PERSON, TODAY, null, CUSTODY), who);
    }

    private static RagStanding standing(RagNow now, RagPolicy.Authority who) {
        return new RagStanding(
                now,
                now.status(),
                List.of(Period.startingOn(LocalDate.of(2026, 1, 1))),
                List.of(),
                Map.of(),
                GROUNDS,
                new RagPolicy(Dated.inForce(RagShipped.MOVES, TODAY)),
                Dated.inForce(RagShipped.MEANINGS, TODAY),
                Dated.inForce(RagShipped.REVIEWS, TODAY),
                Set.of(who),
                "");
    }
}
