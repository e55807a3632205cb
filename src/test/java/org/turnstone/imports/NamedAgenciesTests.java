package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.turnstone.shared.AgencyCode;

class NamedAgenciesTests {
    private static final NamedAgencies AGENCIES = new NamedAgencies(Map.of(
            new AgencyCode("POLICE"), Optional.empty(),
            new AgencyCode("CHARITY"), Optional.of(LocalDate.of(2026, 6, 1))));

    @ParameterizedTest(name = "{0} until {1}: {2}")
    @CsvSource({
        "POLICE,           , ''",
        "POLICE,  2030-01-01, ''",
        "CIRCUS,           , No agency here has the code CIRCUS",
        "CIRCUS,  2020-01-01, No agency here has the code CIRCUS",
        "CHARITY, 2020-01-01, ''",
        "CHARITY, 2026-06-01, ''",
        "CHARITY, 2026-06-02, 'The agency ends here on 2026-06-01: name another, or end this by then'",
        "CHARITY,          , 'The agency ends here on 2026-06-01: name another, or end this by then'",
    })
    void a_row_names_an_agency_only_for_days_on_which_it_was_there(String agency, LocalDate to, String words) {
        assertThat(AGENCIES.problem(new AgencyCode(agency), to).orElse("")).isEqualTo(words);
    }
}
