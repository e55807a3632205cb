package org.turnstone.offending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.imports.ClaimExamples;
import org.turnstone.imports.Sourced;

class OffenceDisposalTests {
    @Test
    void the_same_day_and_class_is_one_offence_however_many_agencies_send_it() {
        assertThat(facts(
                        "PROBATION 2026-01-05 02802 CONVICTED 2026-02-03",
                        "POLICE 2026-01-05 02801 CONVICTED 2026-02-01",
                        "YOS 2026-01-05 02801 CONVICTED 2026-02-01"))
                .containsExactly("POLICE 2026-01-05 02801 CONVICTED 2026-02-01");
    }

    @Test
    void another_day_or_another_class_is_another_offence() {
        assertThat(facts(
                        "POLICE 2026-01-05 02801 CONVICTED 2026-02-01",
                        "POLICE 2026-01-05 03400 CONVICTED 2026-02-01",
                        "POLICE 2026-01-06 02801 CONVICTED 2026-02-01"))
                .hasSize(3);
    }

    @Test
    void a_decision_is_believed_before_a_charge_still_pending_whoever_sends_it() {
        assertThat(facts("POLICE 2026-01-05 02801 PENDING -", "PROBATION 2026-01-05 02801 CONVICTED 2026-02-01"))
                .containsExactly("PROBATION 2026-01-05 02801 CONVICTED 2026-02-01");
    }

    @Test
    void a_later_acquittal_quashes_and_an_earlier_one_does_not() {
        assertThat(facts(
                        "POLICE 2026-01-05 02801 CONVICTED 2026-02-01",
                        "PROBATION 2026-01-05 02801 ACQUITTED 2026-05-01"))
                .containsExactly("PROBATION 2026-01-05 02801 ACQUITTED 2026-05-01");
        assertThat(facts(
                        "POLICE 2026-01-05 02801 CONVICTED 2026-02-01",
                        "PROBATION 2026-01-05 02801 ACQUITTED 2026-02-01"))
                .containsExactly("POLICE 2026-01-05 02801 CONVICTED 2026-02-01");
    }

    @Test
    void what_another_agency_says_otherwise_is_kept_to_be_shown() {
        List<OffenceClaim> claims = List.of(
                claim("POLICE 2026-01-05 02801 CONVICTED 2026-02-01"),
                claim("PROBATION 2026-01-05 02801 CAUTION 2026-02-01"));
        assertThat(OffenceDisposal.sourced(claims, OffenceStore.ORDER))
                .containsExactly(new Sourced<>(List.of(claims.getFirst()), List.of(claims.getLast())));
    }

    @ParameterizedTest(name = "{0} on {1} is proven: {2}")
    @CsvSource({
        "CONVICTED,     2026-02-01, true",
        "CAUTION,       2026-02-01, true",
        "YOUTH_CAUTION, 2026-02-01, true",
        "ACQUITTED,     2026-02-01, false",
        "WITHDRAWN,     2026-02-01, false",
        "PENDING,       -,          false",
        "CONVICTED,     -,          false",
    })
    void proven_is_a_conviction_or_caution_with_its_day(Disposal disposal, String day, boolean proven) {
        OffenceDisposal fact = OffenceDisposal.of(
                        List.of(claim("POLICE 2026-01-05 02801 " + disposal + " " + day)), OffenceStore.ORDER)
                .getFirst();
        assertThat(fact.isProven()).isEqualTo(proven);
    }

    @ParameterizedTest(name = "{0}: served in custody {1}")
    @CsvSource({
        "180 days' imprisonment,                        true",
        "Detention and training order 6 months,         true",
        "12 months in a young offender institution,     true",
        "Suspended sentence order 12 months,            false",
        "6 months' imprisonment suspended for 18,       false",
        "Community order 12 months,                     false",
        "Fine,                                          false",
    })
    void only_an_immediate_custodial_sentence_waits_for_release(String words, boolean custodial) {
        assertThat(Sentence.isCustodial(words)).isEqualTo(custodial);
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource(
            value = {"02801, 02801", "028/01, 02801", "2801, -", "28, -", "0280A, -"},
            nullValues = "-")
    void a_code_with_lost_zeros_is_not_guessed(String written, String read) {
        assertThat(OffenceCode.read(written).map(OffenceCode::value).orElse(null))
                .isEqualTo(read);
    }

    private static List<String> facts(String... texts) {
        return OffenceDisposal.of(
                        Arrays.stream(texts).map(OffenceDisposalTests::claim).toList(), OffenceStore.ORDER)
                .stream()
                .map(fact -> fact.agency() + " " + fact.offenceDate() + " "
                        + fact.code().value() + " " + fact.disposal() + " " + fact.disposedOn())
                .toList();
    }

    private static OffenceClaim claim(String text) {
        String[] words = text.split(" ");
        return new OffenceClaim(
                ClaimExamples.by(words[0]),
                LocalDate.parse(words[1]),
                new OffenceCode(words[2]),
                Disposal.valueOf(words[3]),
                null,
                words[4].equals("-") ? null : LocalDate.parse(words[4]),
                null,
                null,
                false);
    }
}
