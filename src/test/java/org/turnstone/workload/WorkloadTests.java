package org.turnstone.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.partnership.StaffNames.Leaver;
import org.turnstone.partnership.StaffNames.StaffName;
import org.turnstone.rag.RagStatus;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.StaffId;
import org.turnstone.workload.SetCapacity.Setting;

/** Who works with how many people, what fits, and what would be with more of either. */
class WorkloadTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final AgencyCode POLICE = new AgencyCode("POLICE");
    private static final AgencyCode PROBATION = new AgencyCode("PROBATION");
    private static final StaffName ASH = staff(1, POLICE, "Ash");
    private static final StaffName BRIAR = staff(2, POLICE, "Briar");
    private static final StaffName CLOVER = staff(3, PROBATION, "Clover");

    private static final Leaver GONE = new Leaver(CLOVER, null);

    private static final List<OnCohort> FIVE = List.of(
            new OnCohort("Fixed", POLICE, ASH.id(), CLOVER.id(), RagStatus.RED, false, false),
            new OnCohort("Fixed", POLICE, ASH.id(), null, RagStatus.RED, true, false),
            new OnCohort("Flex", POLICE, null, null, RagStatus.AMBER, false, true),
            new OnCohort("Old name", PROBATION, CLOVER.id(), null, RagStatus.AMBER_ALERT, false, false),
            new OnCohort(null, null, null, null, null, false, false));

    @Test
    void everyone_is_in_one_category_and_with_one_agency_or_among_the_rest() {
        Workload load = workload();

        assertThat(load.all().people()).isEqualTo(5);
        assertThat(load.categories()).extracting(Load::words).containsExactly("Fixed", "Flex", "Free", "No category");
        assertThat(load.categories()).extracting(Load::people).containsExactly(2, 1, 0, 2);
        assertThat(load.agencies()).extracting(Load::words).containsExactly("Police", "Probation", "Nobody leads");
        assertThat(load.agencies()).extracting(Load::people).containsExactly(3, 1, 1);
        assertThat(load.agencies()).extracting(Load::withoutWorker).containsExactly(1, 0, 1);
        assertThat(load.parts())
                .as("the rest can have no capacity")
                .extracting(one -> one.of().written())
                .containsExactly(
                        "COHORT",
                        "CATEGORY-Fixed",
                        "CATEGORY-Flex",
                        "CATEGORY-Free",
                        "AGENCY-POLICE",
                        "AGENCY-PROBATION");
    }

    @Test
    void who_is_in_custody_keeps_a_place_and_is_no_enforcement_and_who_is_suspended_takes_none() {
        Workload load = workload(set(Part.agency("POLICE"), 2, TODAY, 1));

        Load police = load.agencies().getFirst();
        assertThat(police.inCustody()).isEqualTo(1);
        assertThat(police.taken()).isEqualTo(2);
        assertThat(police.free()).isEqualTo(OptionalInt.of(0));
        assertThat(police.isFull()).isTrue();
        assertThat(police.isOver()).isFalse();
        assertThat(load.workers())
                .containsExactly(new WorkerLoad(ASH, 2, 1, 1, 0, null), new WorkerLoad(CLOVER, 1, 1, 0, 1, GONE));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "nothing set, , , , , ",
        "one line, 3, 0, , , 3",
        "of two days the later, 3, -9, 4, -1, 4",
        "one that begins tomorrow does not count yet, 3, 0, 4, 1, 3",
        "of two of one day the one entered last, 3, 0, 4, 0, 4",
        "no limit takes the limit away, 3, -9, , -1, "
    })
    void the_line_that_began_last_counts(
            String what,
            @Nullable Integer first,
            @Nullable Integer firstDay,
            @Nullable Integer second,
            @Nullable Integer secondDay,
            @Nullable Integer counts) {
        List<Capacity> lines = Stream.of(
                        firstDay == null ? null : set(Part.ALL, first, TODAY.plusDays(firstDay), 1),
                        secondDay == null ? null : set(Part.ALL, second, TODAY.plusDays(secondDay), 2))
                .filter(Objects::nonNull)
                .toList();
        assertThat(workload(lines.toArray(Capacity[]::new)).all().places())
                .isEqualTo(counts == null ? OptionalInt.empty() : OptionalInt.of(counts));
    }

    @Test
    void what_if_says_what_would_be_taken_left_and_to_each_worker_and_goes_below_nobody_never() {
        Workload load = workload(set(Part.agency("PROBATION"), 10, TODAY, 1));
        Load probation = load.agencies().get(1);
        WhatIf grown = load.whatIf(probation, 11, 2);
        assertThat(grown.takenThen()).isEqualTo(12);
        assertThat(grown.freeThen()).isEqualTo(OptionalInt.of(-2));
        assertThat(grown.eachNow()).isEqualTo(OptionalDouble.of(1));
        assertThat(grown.eachThen()).isEqualTo(OptionalDouble.of(4));
        WhatIf gone = load.whatIf(probation, -5, -5);
        assertThat(gone.takenThen()).isZero();
        assertThat(gone.eachThen()).isEmpty();
        assertThat(load.whatIf(load.all(), 1, 3).staffNow())
                .as("only an agency has staff")
                .isNull();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "'', false, 0, agreed, places",
                "12, true, 0, agreed, places",
                "1.5, false, 0, agreed, places",
                "-3, false, 0, agreed, places",
                "100001, false, 0, agreed, places",
                "12, false, -, agreed, from",
                "12, false, -1, agreed, from",
                "12, false, 0, ' ', reason",
                "0, false, 0, agreed, -",
                "100000, false, 400, agreed, -",
                "'', true, 0, agreed, -"
            })
    void what_is_wrong_is_said_by_its_field(
            String places, boolean noLimit, @Nullable Integer day, String reason, @Nullable String field) {
        Setting typed = new Setting(places, noLimit, day == null ? null : TODAY.plusDays(day), "", reason);
        assertThat(SetCapacity.problems(typed, TODAY))
                .extracting(problem -> problem.field())
                .isEqualTo(field == null ? List.of() : List.of(field));
    }

    private static Workload workload(Capacity... set) {
        Map<AgencyCode, String> agencies = new LinkedHashMap<>();
        agencies.put(POLICE, "Police");
        agencies.put(PROBATION, "Probation");
        return Workload.of(
                TODAY,
                FIVE,
                List.of(set),
                new Workload.Named(List.of("Fixed", "Flex", "Free"), agencies),
                List.of(BRIAR, ASH),
                List.of(GONE));
    }

    private static Capacity set(Part part, @Nullable Integer places, LocalDate from, int order) {
        return new Capacity(part, places, from, "Agreed", "A coordinator", Instant.EPOCH.plusSeconds(order));
    }

    private static StaffName staff(int number, AgencyCode agency, String name) {
        return new StaffName(
                new StaffId(new UUID(0, number)),
                agency,
                agency.equals(POLICE) ? "Police" : "Probation",
                "S" + number,
                name);
    }
}
