package org.turnstone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The cases that make linking hard are there to be met in what the agencies send, not only in the truth. */
class LinkingCaseTests {
    private final Received received = Received.by(Received.AS_AT);
    private final Map<String, Integer> persons = received.truth().references().stream()
            .collect(Collectors.toMap(ref -> ref.agency() + ref.personRef(), Truth.Reference::person));

    @Test
    void every_linking_case_has_five_people_or_more() {
        assertThat(Arrays.asList(LinkingCase.values()))
                .allSatisfy(each -> assertThat(in(each))
                        .hasSizeGreaterThanOrEqualTo(
                                each == LinkingCase.TWIN || each == LinkingCase.FATHER_OR_SON ? 10 : 5));
    }

    @Test
    void twins_share_everything_but_the_forename() {
        assertThat(pairs(
                        LinkingCase.TWIN,
                        (one, other) ->
                                same(one, other, "surname", "date_of_birth", "sex") && !same(one, other, "forename")))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void fathers_and_sons_share_their_whole_name_and_home() {
        assertThat(pairs(
                        LinkingCase.FATHER_OR_SON,
                        (one, other) -> same(one, other, "forename", "surname") && !same(one, other, "date_of_birth")))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void probation_has_some_pncs_mistyped_as_nobodys_and_some_swapped_with_anothers() {
        Map<Integer, String> police = pncs("POLICE");
        Map<Integer, String> probation = pncs("PROBATION");
        assertThat(in(LinkingCase.MISTYPED_PNC))
                .allSatisfy(person -> assertThat(police.values()).doesNotContain(probation.get(person)));
        List<Integer> swapped = in(LinkingCase.SWAPPED_PNC);
        for (int i = 0; i < swapped.size(); i += 2) {
            assertThat(probation.get(swapped.get(i))).isEqualTo(police.get(swapped.get(i + 1)));
            assertThat(probation.get(swapped.get(i + 1))).isEqualTo(police.get(swapped.get(i)));
        }
        assertThat(in(LinkingCase.MISTYPED_PNC)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(swapped).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void a_person_who_changed_their_name_is_known_by_both_names() {
        Map<Integer, String> police = surnames("POLICE");
        Map<Integer, String> housing = surnames("HOUSING");
        assertThat(in(LinkingCase.CHANGED_NAME))
                .filteredOn(person ->
                        housing.containsKey(person) && !housing.get(person).equals(police.get(person)))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void a_reference_of_housing_that_was_given_out_again_has_another_name_and_birth_date() {
        Map<String, List<Map<String, String>>> versions = received.versions("HOUSING", "people");
        assertThat(versions.values())
                .filteredOn(rows -> in(LinkingCase.REUSED_REFERENCE).contains(person("HOUSING", rows.getFirst())))
                .filteredOn(rows -> !same(rows.getFirst(), rows.getLast(), "forename")
                        && !same(rows.getFirst(), rows.getLast(), "surname")
                        && !same(rows.getFirst(), rows.getLast(), "date_of_birth"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void what_stood_on_the_wrong_persons_record_was_taken_off_again() {
        assertThat(received.versions("POLICE", "offences").values())
                .filteredOn(rows -> in(LinkingCase.WRONG_PERSON).contains(person("POLICE", rows.getLast())))
                .filteredOn(rows -> rows.getLast().get("withdrawn").equals("y"))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void many_who_are_not_related_give_a_hostel_as_their_address() {
        Map<String, Long> at = received.last("HOUSING", "people").stream()
                .filter(row -> in(LinkingCase.SHARED_HOSTEL).contains(person("HOUSING", row)))
                .collect(Collectors.groupingBy(row -> row.get("postcode"), Collectors.counting()));
        assertThat(at.values().stream().filter(count -> count >= 5).count()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_council_list_always_has_the_right_pnc_so_that_the_cohort_is_whole() {
        Map<Integer, String> police = pncs("POLICE");
        assertThat(received.last("COUNCIL", "cohort"))
                .allSatisfy(row -> assertThat(row.get("pnc")).isEqualTo(police.get(person("COUNCIL", row))));
    }

    @Test
    void no_two_people_have_a_number_in_common() {
        People people = new People(MadeUpPartnership.DEFAULT_SEED, new History(Received.AS_AT));
        Set<String> seen = new HashSet<>();
        for (int number = 0; number < 20_000; number++) {
            Identifiers ids = people.person(number).identifiers();
            for (String id : List.of(ids.pnc(), ids.cro(), ids.crn(), ids.noms(), ids.yotRef())) {
                assertThat(seen.add(id)).as("%s of person %s", id, number).isTrue();
            }
            assertThat(ids.nhs().isEmpty() || seen.add(ids.nhs())).isTrue();
        }
    }

    private List<Integer> in(LinkingCase linkingCase) {
        return received.truth().cases().entrySet().stream()
                .filter(entry -> entry.getValue().contains(linkingCase))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private long pairs(LinkingCase linkingCase, BiPredicate<Map<String, String>, Map<String, String>> alike) {
        Map<Integer, Map<String, String>> rows = received.last("POLICE", "people").stream()
                .collect(Collectors.toMap(row -> person("POLICE", row), row -> row));
        return in(linkingCase).stream()
                .filter(number -> Optional.ofNullable(rows.get(number))
                        .filter(one -> rows.containsKey(number + 1)
                                && in(linkingCase).contains(number + 1)
                                && alike.test(one, rows.get(number + 1)))
                        .isPresent())
                .count();
    }

    private Map<Integer, String> pncs(String agency) {
        return received.last(agency, "people").stream()
                .collect(Collectors.toMap(row -> person(agency, row), row -> row.get("pnc")));
    }

    private Map<Integer, String> surnames(String agency) {
        return received.last(agency, "people").stream()
                .collect(Collectors.toMap(row -> person(agency, row), row -> row.get("surname")));
    }

    private int person(String agency, Map<String, String> row) {
        return persons.get(agency + row.get("person_ref"));
    }

    private static boolean same(Map<String, String> one, Map<String, String> other, String... columns) {
        return Arrays.stream(columns).allMatch(column -> one.get(column).equals(other.get(column)));
    }
}
