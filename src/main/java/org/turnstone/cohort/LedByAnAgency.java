package org.turnstone.cohort;

import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.RestsOnAgency;
import org.turnstone.shared.AgencyCode;

/** An agency that leads the work with people cannot end before others lead it; only their number is told, unless it is small. */
@Component
class LedByAnAgency implements RestsOnAgency {
    private final JdbcTemplate database;
    private final int fewest;

    /** @param fewest the smallest number of people that is told; the same as on boards' figures */
    LedByAnAgency(JdbcTemplate database, @Value("${turnstone.performance.fewest-people-shown:5}") int fewest) {
        this.database = database;
        this.fewest = fewest;
    }

    @Override
    public Optional<String> of(AgencyCode agency) {
        return database.queryForList("select cohort.led_by(?, ?)", Long.class, agency.value(), fewest).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(LedByAnAgency::words);
    }

    private static String words(long people) {
        return "It leads the work with "
                + (people == 0 ? "people" : people == 1 ? "1 person" : "%,d people".formatted(people))
                + ", now or later. Name another lead agency for them first, in an extract of allocations. It can end once it leads nobody";
    }
}
