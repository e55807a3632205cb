package org.turnstone.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.panel.Attendance.Presence;
import org.turnstone.panel.CaseDecision.Questions;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

class MeetingRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final MeetingKind PANEL = MeetingKind.known(MeetingKind.PANEL, TODAY);

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            POLICE PROBATION HOUSING,           no,  none
            POLICE PROBATION TREATMENT,         no,  none
            POLICE PROBATION HEALTH COUNCIL,    no,  none
            POLICE PROBATION COUNCIL,           no,  TREATMENT/HOUSING/HEALTH
            PROBATION HOUSING,                  no,  POLICE
            none,                               no,  POLICE PROBATION TREATMENT/HOUSING/HEALTH
            POLICE PROBATION HOUSING,           yes, YOS
            POLICE PROBATION HOUSING YOS,       yes, none
            """)
    void a_panel_needs_police_probation_and_one_who_helps_and_youth_offending_for_a_child(
            String here, String child, String missing) {
        assertThat(Quorum.missing(codes(here), child.equals("yes"), TODAY).stream()
                        .map(oneOf -> oneOf.stream().map(AgencyCode::value).collect(Collectors.joining("/")))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(missing == null ? "" : missing);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PLANNED,   OPEN CANCELLED
            OPEN,      CLOSED
            CLOSED,    SIGNED
            SIGNED,    ''
            CANCELLED, ''
            """)
    void a_panel_moves_on_and_never_back(MeetingState was, String may) {
        assertThat(Arrays.stream(MeetingState.values()).filter(was::mayBecome).map(Enum::name))
                .containsExactlyElementsOf(may.isEmpty() ? List.of() : Arrays.asList(may.split(" ")));
    }

    @Test
    void the_next_panel_is_six_weeks_after_the_last_that_was_not_cancelled() {
        assertThat(MeetingRules.next(PANEL, List.of(), TODAY)).isEqualTo(TODAY);
        assertThat(MeetingRules.next(
                        PANEL,
                        List.of(on("2026-11-11", MeetingState.SIGNED), on("2026-12-02", MeetingState.CANCELLED)),
                        TODAY))
                .isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(MeetingRules.next(PANEL, List.of(on("2026-01-07", MeetingState.SIGNED)), TODAY))
                .as("long overdue")
                .isEqualTo(TODAY);
    }

    @Test
    void what_is_missing_from_a_plan_is_said_field_by_field() {
        assertThat(MeetingRules.plan(new Planned("NONE", null, null, " ", "", Map.of()), List.of(), TODAY))
                .extracting(Problem::field)
                .containsExactly("kind", "on", "time", "place", "chair");
        assertThat(MeetingRules.plan(planned(TODAY.minusDays(1)), List.of(), TODAY))
                .extracting(Problem::message)
                .containsExactly("The day must be today or later");
        assertThat(MeetingRules.plan(planned(TODAY), List.of(on("2026-11-18", MeetingState.PLANNED)), TODAY))
                .extracting(Problem::message)
                .containsExactly("One of this kind is planned for 18 November 2026 already");
        assertThat(MeetingRules.plan(planned(TODAY), List.of(on("2026-11-18", MeetingState.CANCELLED)), TODAY))
                .isEmpty();
    }

    @Test
    void a_panel_is_moved_while_it_is_planned_and_is_not_in_its_own_way() {
        Meeting planned = on("2026-11-18", MeetingState.PLANNED);
        assertThat(MeetingRules.move(planned, planned(TODAY), List.of(planned), TODAY))
                .isEmpty();
        assertThat(MeetingRules.move(
                        planned, planned(TODAY), List.of(planned, on("2026-11-18", MeetingState.SIGNED)), TODAY))
                .extracting(Problem::message)
                .containsExactly("One of this kind is planned for 18 November 2026 already");
        assertThat(MeetingRules.move(on("2026-11-18", MeetingState.OPEN), planned(TODAY), List.of(), TODAY))
                .extracting(Problem::message)
                .containsExactly("Only a panel that is planned can be moved: it is “Meeting now”");
    }

    @Test
    void a_panel_opens_on_its_day_with_somebody_there_the_statement_read_and_no_other_open() {
        Meeting today = on("2026-11-18", MeetingState.PLANNED);
        Set<AgencyCode> here = codes("POLICE");
        assertThat(open(today, true, here, List.of(today))).isEmpty();
        assertThat(open(today, false, here, List.of(today)))
                .containsExactly("Read the confidentiality statement out, and confirm that it was read");
        assertThat(open(today, true, Set.of(), List.of(today))).containsExactly("Write down who is here first");
        assertThat(open(today, true, here, List.of(today, on("2026-11-11", MeetingState.OPEN))))
                .containsExactly("The panel of 11 November 2026 is open still: close it first");
        assertThat(open(on("2026-11-19", MeetingState.PLANNED), true, here, List.of()))
                .containsExactly("This panel meets on 19 November 2026, not before");
        assertThat(open(on("2026-11-18", MeetingState.SIGNED), true, here, List.of()))
                .containsExactly("This panel cannot do that now: it is “Minutes signed off”");
    }

    @Test
    void each_who_is_here_has_a_name_and_nothing_is_changed_once_it_is_over() {
        List<Attendance> nameless = List.of(new Attendance(new AgencyCode("POLICE"), "", Presence.HERE));
        assertThat(AttendanceRules.problems(on("2026-11-18", MeetingState.OPEN), nameless))
                .extracting(Problem::message)
                .containsExactly("Enter the name of each who is here");
        assertThat(AttendanceRules.problems(on("2026-11-18", MeetingState.CLOSED), List.of()))
                .extracting(Problem::message)
                .containsExactly("This panel is over: who came to it can no longer be changed");
        assertThat(AttendanceRules.problems(
                        on("2026-11-18", MeetingState.OPEN),
                        List.of(new Attendance(new AgencyCode("POLICE"), "", Presence.ABSENT))))
                .isEmpty();
    }

    @Test
    void only_an_agency_that_is_here_disagrees_and_says_with_what() {
        Set<AgencyCode> here = codes("POLICE PROBATION");
        assertThat(CaseRules.decision(decision("HOUSING", "Too soon"), here))
                .extracting(Problem::message)
                .containsExactly("Select an agency that is here");
        assertThat(CaseRules.decision(decision("POLICE", " "), here))
                .extracting(Problem::message)
                .containsExactly("Enter what it disagreed with");
        assertThat(CaseRules.decision(decision("POLICE", "Too soon"), here)).isEmpty();
        assertThat(CaseRules.decision(decision("", ""), here)).isEmpty();
    }

    @Test
    void an_action_has_a_doer_and_a_day_from_the_panel_on() {
        Map<AgencyCode, String> agencies = Map.of(new AgencyCode("POLICE"), "Police");
        PersonId person = new PersonId(UUID.randomUUID());
        assertThat(CaseRules.action(new ActionTyped(person, "", "", "", null, ""), agencies, TODAY))
                .extracting(Problem::field)
                .containsExactly("action", "agency", "due");
        assertThat(CaseRules.action(
                        new ActionTyped(person, "Visit", "POLICE", "", TODAY.minusDays(1), ""), agencies, TODAY))
                .extracting(Problem::message)
                .containsExactly("The day must not be before the panel");
        assertThat(CaseRules.action(new ActionTyped(person, "Visit", "POLICE", "", TODAY, ""), agencies, TODAY))
                .isEmpty();
    }

    @Test
    void who_is_missing_is_named_as_the_partnership_names_them() {
        assertThat(CaseRules.meets(
                        on("2026-11-18", MeetingState.OPEN),
                        List.of(List.of(new AgencyCode("PROBATION"))),
                        Map.of(new AgencyCode("PROBATION"), "Probation Service")))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .startsWith("The panel is not quorate for this person: Probation Service is not here.");
        assertThat(CaseRules.meets(on("2026-11-18", MeetingState.CLOSED), List.of(), Map.of()))
                .extracting(Problem::message)
                .containsExactly("This panel is not open: nothing can be decided at it");
    }

    private static CaseTyped decision(String dissenter, String dissent) {
        return new CaseTyped(
                new PersonId(UUID.randomUUID()),
                RagStatus.AMBER,
                List.of(),
                "Kept every appointment",
                dissenter,
                dissent,
                Questions.UNANSWERED,
                "");
    }

    private static List<String> open(Meeting meeting, boolean read, Set<AgencyCode> here, List<Meeting> all) {
        return MeetingRules.step(meeting, MeetingState.OPEN, read, here, all, TODAY).stream()
                .map(Problem::message)
                .toList();
    }

    private static Planned planned(LocalDate on) {
        return new Planned(MeetingKind.PANEL, on, LocalTime.of(10, 0), "Town hall", "The coordinator", Map.of());
    }

    private static Meeting on(String day, MeetingState state) {
        return on(MeetingKind.PANEL, day, state);
    }

    private static Meeting on(String kind, String day, MeetingState state) {
        return new Meeting(
                UUID.randomUUID(),
                kind,
                LocalDate.parse(day),
                LocalTime.of(10, 0),
                "Town hall",
                "The coordinator",
                state,
                "",
                "",
                null,
                null,
                null,
                null,
                0,
                0);
    }

    private static Set<AgencyCode> codes(String typed) {
        return typed == null
                ? Set.of()
                : Arrays.stream(typed.split(" ")).map(AgencyCode::new).collect(Collectors.toSet());
    }
}
