package org.turnstone.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.cohort.CohortMember;
import org.turnstone.governance.Category;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeader.Disagreement;
import org.turnstone.person.PersonHeader.Said;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;

class CohortGroupTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final PersonId PERSON = PersonId.random();
    private static final AgencyCode POLICE = new AgencyCode("POLICE");

    /** As access has it: the latest day that a source gives counts, and whoever's age is not known is treated as a child. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2002-01-01, -, 18-to-24",
                "1990-01-01, -, -",
                "2010-01-01, -, under-18",
                "2006-05-01, 2009-05-01, under-18",
                "1990-01-01, 2003-01-01, -",
                "-, -, under-18"
            })
    void a_child_to_access_is_in_the_group_of_children(
            @Nullable LocalDate believed, @Nullable String other, @Nullable String code) {
        List<Disagreement> differ = other == null
                ? List.of()
                : List.of(new Disagreement(
                        "date_of_birth",
                        Stream.of(String.valueOf(believed), other)
                                .map(day -> new Said(day, List.of(POLICE)))
                                .toList()));
        PersonHeader person = new PersonHeader(
                PERSON,
                "K7-4M2",
                "Maud Thornycroft",
                List.of(),
                List.of(),
                Optional.ofNullable(believed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                differ,
                List.of(POLICE));
        CohortMember member = new CohortMember(
                PERSON, Period.startingOn(DAY.minusYears(1)), null, null, null, null, POLICE, Category.CORE, null);
        assertThat(CohortGroup.on(DAY).stream()
                        .filter(group -> group.test().holds(member, person, DAY))
                        .map(CohortGroup::code)
                        .filter(group -> !group.equals("no-strand")))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }
}
