package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.cohort.Allocation.Worker;
import org.turnstone.governance.Category;
import org.turnstone.governance.ComingOfAge;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;
import org.turnstone.shared.StaffId;

class AllocationRulesTests {
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate EIGHTEENTH = LocalDate.of(2026, 6, 20);
    private static final LocalDate JOINED = LocalDate.of(2026, 1, 12);
    private static final AgencyCode POLICE = new AgencyCode("POLICE");
    private static final AgencyCode PROBATION = new AgencyCode("PROBATION");
    private static final AgencyCode YOS = new AgencyCode("YOS");
    private static final List<StaffName> STAFF =
            List.of(staff("Ash", POLICE, "Police"), staff("Birch", PROBATION, "Probation"));

    @ParameterizedTest
    @CsvFileSource(resources = "/examples/cohort/allocation.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void who_may_lead_from_when_and_who_may_enter_it(
            String reader,
            int age,
            @Nullable String now,
            String lead,
            @Nullable String worker,
            @Nullable String deputy,
            @Nullable LocalDate from,
            @Nullable String wrong) {
        Allocating typed = new Allocating(PERSON, from, lead, id(worker), id(deputy), "", "");
        AllocationStanding standing = standing(
                now,
                age,
                Optional.ofNullable(Map.of("sergeant", POLICE, "yos", YOS).get(reader)));
        assertThat(AllocationRules.problems(typed, standing, TODAY))
                .extracting(problem -> problem.field() + ": " + problem.message())
                .containsExactlyElementsOf(Optional.ofNullable(wrong).stream().toList());
    }

    /** Born on 29 February 2008: 18 on 1 March 2026. */
    @ParameterizedTest
    @CsvSource({"2026-02-28, 1", "2026-03-01, 0"})
    void who_was_born_on_a_leap_day_is_led_by_youth_offending_to_the_end_of_february(LocalDate from, int wrong) {
        AllocationStanding plain = standing(null, 31, Optional.empty());
        AllocationStanding standing = new AllocationStanding(
                plain.member(),
                null,
                null,
                Optional.of(ComingOfAge.adultFrom(LocalDate.of(2008, 2, 29))),
                plain.agencies(),
                STAFF,
                plain.own(),
                "");
        Allocating typed = new Allocating(PERSON, from, "POLICE", "", "", "", "");
        assertThat(AllocationRules.problems(typed, standing, LocalDate.of(2026, 2, 1)))
                .hasSize(wrong);
    }

    private static AllocationStanding standing(@Nullable String now, int age, Optional<AgencyCode> own) {
        Map<AgencyCode, String> agencies = new LinkedHashMap<>();
        agencies.put(POLICE, "Police");
        agencies.put(PROBATION, "Probation");
        agencies.put(YOS, "Youth Offending");
        LocalDate of18 = age == 17 ? EIGHTEENTH : TODAY.plusYears(18L - age);
        CohortMember member =
                new CohortMember(PERSON, new Period(JOINED, null), null, null, null, null, POLICE, Category.CORE, null);
        return new AllocationStanding(
                member,
                now == null ? null : allocation(now.split(" ")),
                null,
                Optional.of(of18),
                agencies,
                STAFF,
                own,
                "");
    }

    /** Agency, lead worker, deputy, first day. */
    private static Allocation allocation(String[] said) {
        return new Allocation(
                PERSON,
                new Period(LocalDate.parse(said[3]), null),
                new AgencyCode(said[0]),
                worker(said[1]),
                worker(said[2]),
                POLICE,
                Category.CORE,
                null);
    }

    private static @Nullable Worker worker(String name) {
        return name.equals("-") ? null : new Worker(name, idOf(name));
    }

    private static String id(@Nullable String name) {
        return name == null ? "" : idOf(name).value().toString();
    }

    private static StaffId idOf(String name) {
        return new StaffId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static StaffName staff(String name, AgencyCode agency, String agencyName) {
        return new StaffName(idOf(name), agency, agencyName, name, name);
    }

    @Test
    void what_is_entered_for_a_later_day_is_changed_there_first() {
        Allocation later = allocation("PROBATION Birch - 2026-09-01".split(" "));
        AllocationStanding plain = standing("POLICE Ash - 2026-03-01", 31, Optional.empty());
        AllocationStanding planned = new AllocationStanding(
                plain.member(), plain.now(), later, plain.of18(), plain.agencies(), STAFF, plain.own(), "");
        Allocating before = new Allocating(PERSON, TODAY, "YOS", "", "", "", "");
        assertThat(AllocationRules.problems(before, planned, TODAY))
                .extracting(Problem::message)
                .containsExactly(
                        "From 1 September 2026 Probation leads, as entered already. Enter that day to change it first,"
                                + " or a later one");
        Allocating then = new Allocating(PERSON, LocalDate.of(2026, 9, 1), "POLICE", id("Ash"), "", "", "");
        assertThat(AllocationRules.problems(then, planned, TODAY))
                .as("it stays with who leads now")
                .isEmpty();
    }
}
