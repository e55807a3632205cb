package org.turnstone.draftcohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.turnstone.governance.Category;
import org.turnstone.offending.Disposal;
import org.turnstone.offending.OffenceCode;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodyReason;
import org.turnstone.supervision.CustodySpell;

class ProfileTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PersonId PERSON = new PersonId(UUID.randomUUID());
    private static final AgencyCode POLICE = new AgencyCode("POLICE");

    @ParameterizedTest
    @CsvFileSource(
            resources = "/examples/draftcohort/supervised.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "-")
    void an_order_or_licence_in_force_or_a_sentence_in_custody_is_statutory(
            @Nullable String order, @Nullable CustodyReason custody, String group) {
        CustodySpell stay = custody == null
                ? null
                : new CustodySpell(
                        PERSON,
                        Period.startingOn(DAY.minusDays(9)),
                        custody,
                        null,
                        null,
                        null,
                        POLICE,
                        Category.CORE,
                        null);
        List<Map<String, String>> orders = order == null ? List.of() : List.of(order(order.split(" ")));
        assertThat(ProfileRules.supervised(orders, stay, DAY)).isEqualTo(group);
    }

    private static Map<String, String> order(String[] said) {
        Map<String, String> order = new HashMap<>(Map.of("order_type", said[0], "started_on", said[1]));
        if (!said[2].equals("-")) {
            order.put("ended_on", said[2]);
        }
        return order;
    }

    @Test
    void the_kind_of_most_proven_offences_counts_and_of_two_kinds_with_as_many_the_latest() {
        assertThat(ProfileRules.offences(List.of())).isEqualTo("No proven offence on record");
        assertThat(ProfileRules.offences(List.of(
                        offence("10510", "2024-01-01", Disposal.CONVICTED),
                        offence("10510", "2024-02-01", Disposal.CONVICTED),
                        offence("02801", "2025-02-01", Disposal.CONVICTED))))
                .isEqualTo(ProfileRules.offences(List.of(offence("10510", "2024-01-01", Disposal.CONVICTED))))
                .isNotEqualTo(ProfileRules.offences(List.of(offence("02801", "2024-01-01", Disposal.CONVICTED))));
        assertThat(ProfileRules.offences(List.of(
                        offence("10510", "2024-01-01", Disposal.CONVICTED),
                        offence("02801", "2025-02-01", Disposal.CONVICTED))))
                .isEqualTo(ProfileRules.offences(List.of(offence("02801", "2024-01-01", Disposal.CONVICTED))));
        assertThat(ProfileRules.offences(List.of(offence("10510", "2024-01-01", Disposal.ACQUITTED))))
                .isEqualTo("No proven offence on record");
    }

    @Test
    void the_first_part_of_a_postcode_is_its_district() {
        assertThat(ProfileRules.district(Optional.of("KM1 2AB"))).isEqualTo("KM1");
        assertThat(ProfileRules.district(Optional.of("km12ab"))).isEqualTo("KM1");
        assertThat(ProfileRules.district(Optional.of("KM"))).isEqualTo("Not known");
        assertThat(ProfileRules.district(Optional.empty())).isEqualTo("Not known");
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/examples/draftcohort/for-boards.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            nullValues = "-")
    void a_board_reads_no_group_of_fewer_than_five_and_none_that_the_others_would_tell(
            String counted, @Nullable String read) {
        assertThat(first(profile(counted).forBoards())).isEqualTo(read == null ? "-" : read);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/examples/draftcohort/told-boards.csv", delimiter = '|', numLinesToSkip = 1)
    void no_two_profiles_that_a_board_is_told_differ_by_fewer_than_five_people(
            String agreed, String told, String because) {
        List<AgreedProfile> inOrder = Stream.of(agreed.split(" > "))
                .map(counted -> new AgreedProfile(profile(counted), Instant.EPOCH, "Steering group", "A, B"))
                .toList();
        DraftProfile last = ToldBoards.of(inOrder).orElseThrow().profile();
        assertThat(last.people() + ": " + first(last)).as(because).isEqualTo(told);
    }

    private static DraftProfile profile(String counted) {
        List<DraftProfile.Counted> people = new ArrayList<>();
        for (String group : counted.split(",")) {
            int last = group.lastIndexOf(' ');
            String words = group.substring(0, last);
            int number = Integer.parseInt(group.substring(last + 1));
            people.addAll(Collections.nCopies(
                    number, new DraftProfile.Counted(Collections.nCopies(DraftProfile.ORDER.size(), words))));
        }
        return DraftProfile.of(people);
    }

    private static String first(DraftProfile profile) {
        return profile.breakdowns().stream()
                .findFirst()
                .map(one -> one.groups().stream()
                        .map(group -> group.words() + " " + group.people())
                        .collect(Collectors.joining(",")))
                .orElse("-");
    }

    private static OffenceDisposal offence(String code, String on, Disposal disposal) {
        return new OffenceDisposal(
                PERSON,
                LocalDate.parse(on),
                OffenceCode.read(code).orElseThrow(),
                disposal,
                null,
                LocalDate.parse(on).plusDays(30),
                null,
                null,
                false,
                POLICE,
                Category.CORE,
                null);
    }
}
