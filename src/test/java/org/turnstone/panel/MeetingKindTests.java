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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.panel.Attendance.Presence;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Problem;

class MeetingKindTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/examples/panel/meeting-kinds.csv", useHeadersInDisplayName = true)
    void each_kind_of_the_sources_has_its_terms(
            String code,
            String name,
            String schedule,
            String nextAfterToday,
            @Nullable String hears,
            String decides,
            String members) {
        MeetingKind kind = MeetingKind.known(code, TODAY);
        assertThat(kind.name()).isEqualTo(name);
        assertThat(kind.schedule()).isEqualTo(schedule);
        assertThat(MeetingRules.next(kind, List.of(on(code, MeetingState.SIGNED)), TODAY))
                .isEqualTo(LocalDate.parse(nextAfterToday));
        assertThat(kind.hears().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(hears == null ? "" : hears);
        assertThat(kind.decides()).isEqualTo(decides.equals("yes"));
        assertThat(kind.members(TODAY).stream()
                        .map(member -> member.agency().value())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(members);
        assertThat(kind.source()).isNotBlank();
        assertThat(kind.purpose()).isNotBlank();
    }

    @Test
    void only_the_panel_decides_about_people() {
        assertThat(MeetingKind.all(TODAY).stream().filter(MeetingKind::decides).map(MeetingKind::code))
                .containsExactly(MeetingKind.PANEL);
        assertThat(CaseRules.decides(on(MeetingKind.PANEL, MeetingState.OPEN))).isEmpty();
        assertThat(CaseRules.decides(on("DAILY_TASKING", MeetingState.OPEN)))
                .extracting(Problem::message)
                .containsExactly(
                        "Nothing is decided about people at this kind of meeting: agree an action, or bring it to the panel");
        assertThat(CaseRules.hears(on("DAILY_TASKING", MeetingState.OPEN))).isEmpty();
        assertThat(CaseRules.hears(on("STEERING_GROUP", MeetingState.OPEN)))
                .extracting(Problem::message)
                .containsExactly("This kind of meeting sees figures and hears of nobody");
    }

    /** The terms of the panel name a deputy for police and none for the prison. */
    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
            POLICE HERE,       POLICE
            POLICE DEPUTY,     POLICE
            PRISON HERE,       PRISON
            PRISON DEPUTY,     none
            POLICE APOLOGIES,  none
            CHARITY HERE,      CHARITY
            """)
    void a_deputy_counts_where_the_terms_name_one(String came, @Nullable String counts) {
        String[] parts = came.split(" ");
        Attendance one = new Attendance(new AgencyCode(parts[0]), "Somebody", Presence.valueOf(parts[1]));
        assertThat(MeetingRules.here(on(MeetingKind.PANEL, MeetingState.OPEN), List.of(one)).stream()
                        .map(AgencyCode::value))
                .containsExactlyElementsOf(counts == null ? List.of() : Arrays.asList(counts));
    }

    @Test
    void meetings_of_two_kinds_are_on_one_day_and_open_at_once() {
        Meeting panel = on(MeetingKind.PANEL, MeetingState.OPEN);
        Planned tasking = new Planned("DAILY_TASKING", TODAY, LocalTime.of(9, 0), "Room 2", "The sergeant", Map.of());
        assertThat(MeetingRules.plan(tasking, List.of(panel), TODAY)).isEmpty();
        assertThat(MeetingRules.step(
                        on("DAILY_TASKING", MeetingState.PLANNED),
                        MeetingState.OPEN,
                        true,
                        Set.of(new AgencyCode("POLICE")),
                        List.of(panel),
                        TODAY))
                .isEmpty();
    }

    private static Meeting on(String kind, MeetingState state) {
        return new Meeting(
                UUID.randomUUID(),
                kind,
                TODAY,
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
}
