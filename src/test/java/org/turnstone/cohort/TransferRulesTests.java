package org.turnstone.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.cohort.Transfer.Answer;
import org.turnstone.cohort.Transfer.Asked;
import org.turnstone.cohort.Transfer.Outcome;
import org.turnstone.governance.Category;
import org.turnstone.imports.Claim;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

class TransferRulesTests {
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final AgencyCode COUNCIL = new AgencyCode("COUNCIL");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate JOINED = LocalDate.of(2026, 1, 12);
    private static final LocalDate ASKED = LocalDate.of(2026, 6, 3);
    private static final LocalDate ANSWERED = LocalDate.of(2026, 6, 10);

    @ParameterizedTest
    @CsvFileSource(resources = "/examples/cohort/transfers.csv", delimiter = '|', numLinesToSkip = 1, nullValues = "-")
    void an_area_is_asked_with_what_it_was_told_and_answers_with_who_or_why(
            String stands, String young, @Nullable String typed, @Nullable LocalDate on, @Nullable String wrong) {
        List<Transfer> all = stands.equals("NONE") ? List.of() : List.of(transfer(stands, ASKED));
        TransferStanding standing = new TransferStanding(member(), all, young.equals("y"));
        assertThat(TransferRules.problems(typed(typed == null ? "" : typed, on), standing, TODAY).stream()
                        .map(problem -> problem.field() + ": " + problem.message())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(Optional.ofNullable(wrong).orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPEN | 2026-06-03 | no answer yet.",
                "OPEN | 2026-06-04 | no answer after 1 day.",
                "OPEN | 2026-06-15 | no answer after 12 days.",
                "ACCEPTED | 2026-06-15 | accepted on 10 June 2026 by Its manager: Settled there.",
                "WITHDRAWN | 2026-06-15 | withdrawn by us on 10 June 2026: Settled there."
            })
    void how_it_stands_is_one_sentence(String stands, LocalDate day, String words) {
        assertThat(transfer(stands, ASKED).words(day))
                .isEqualTo("Transfer to Westmere IOM asked on 3 June 2026, " + words);
    }

    @Test
    void where_two_records_became_one_person_what_stands_goes_before_what_was_declined() {
        Transfer declined = transfer("DECLINED", ANSWERED);
        Transfer open = transfer("OPEN", ASKED);
        Transfer accepted = transfer("ACCEPTED", ASKED);
        assertThat(Transfers.newest(List.of(open, declined))).isEqualTo(open);
        assertThat(Transfers.newest(List.of(accepted, open, declined))).isEqualTo(accepted);
        assertThat(new TransferStanding(member(), List.of(declined), false).standing())
                .isNull();
    }

    @Test
    void an_earlier_time_on_the_cohort_has_its_own() {
        assertThat(transfer("OPEN", JOINED).isOf(member())).isTrue();
        assertThat(transfer("OPEN", JOINED.minusDays(1)).isOf(member())).isFalse();
    }

    /** @param stands OPEN, or an outcome by name */
    static Transfer transfer(String stands, LocalDate asked) {
        Instant at = Instant.parse("2026-06-03T09:00:00Z");
        Claim claim = new Claim(
                UUID.randomUUID(), PERSON, COUNCIL, Category.CORE, null, "screen", stands, at, at, null, false);
        Outcome outcome = stands.equals("OPEN") ? null : Outcome.valueOf(stands);
        return new Transfer(
                claim,
                new Asked("Westmere IOM", "Its office", "Who leads", "The agreement", null, asked, "A, B"),
                outcome == null
                        ? null
                        : new Answer(
                                outcome,
                                ANSWERED,
                                outcome == Outcome.WITHDRAWN ? null : "Its manager",
                                "Settled there.",
                                "A, B"));
    }

    /** What is named is filled in. */
    private static Transferring typed(String named, @Nullable LocalDate on) {
        List<String> given = List.of(named.split(" "));
        String outcome = Arrays.stream(Outcome.values())
                .map(Enum::name)
                .filter(given::contains)
                .findFirst()
                .orElse("");
        return new Transferring(
                PERSON,
                word("scheme", given),
                word("contact", given),
                word("told", given),
                word("footing", given),
                word("youth", given),
                outcome,
                word("who", given),
                word("reason", given),
                on,
                "",
                "");
    }

    private static String word(String field, List<String> given) {
        return given.contains(field) ? "As agreed" : " ";
    }

    private static CohortMember member() {
        return new CohortMember(
                PERSON, new Period(JOINED, null), null, "Fixed", null, null, COUNCIL, Category.CORE, null);
    }
}
