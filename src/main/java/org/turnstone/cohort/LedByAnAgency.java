package org.turnstone.cohort;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.RestsOnAgency;
import org.turnstone.shared.AgencyCode;

/** An agency that leads the work with people cannot end before others lead it; only their number is told. */
@Component
class LedByAnAgency implements RestsOnAgency {
    private final JdbcTemplate database;

    LedByAnAgency(JdbcTemplate database) {
        this.database = database;
    }

    @Override
    public Optional<String> from(AgencyCode agency, LocalDate day) {
        Long people = database.queryForObject("select cohort.led_from(?, ?)", Long.class, agency.value(), day);
        return people == null || people == 0
                ? Optional.empty()
                : Optional.of("It leads the work with " + (people == 1 ? "1 person" : "%,d people".formatted(people))
                        + " beyond this day. Name another lead agency for them first, in an extract of allocations");
    }
}
