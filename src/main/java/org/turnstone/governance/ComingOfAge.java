package org.turnstone.governance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/** Keeps the day on which each person turns eighteen, from which the children's rules stop speaking of them. */
@Service
public class ComingOfAge {
    private static final int ADULT_YEARS = 18;

    private final JdbcClient database;

    ComingOfAge(JdbcClient database) {
        this.database = database;
    }

    /**
     * Notes the dates of birth that sources give for each person, none where none is known. Where sources differ the
     * latest counts: in doubt the rules for children are kept longer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(PartnershipId partnership, Map<PersonId, ? extends Collection<LocalDate>> datesOfBirth) {
        List<PersonId> people = List.copyOf(datesOfBirth.keySet());
        database.sql("""
                insert into governance.coming_of_age (person_id, partnership_id, adult_on)
                select person, :partnership, nullif(day, '')::date from unnest(:people, :days) as known(person, day)
                on conflict (person_id) do update set adult_on = excluded.adult_on
                where coming_of_age.adult_on is distinct from excluded.adult_on
                """)
                .param("partnership", partnership.value())
                .param("people", people.stream().map(PersonId::value).toArray(java.util.UUID[]::new))
                .param(
                        "days",
                        people.stream()
                                .map(person -> adultOn(datesOfBirth.get(person))
                                        .map(LocalDate::toString)
                                        .orElse(""))
                                .toArray(String[]::new))
                .update();
    }

    public static boolean isAdult(LocalDate born, LocalDate today) {
        return adultOn(List.of(born)).filter(day -> !day.isAfter(today)).isPresent();
    }

    /** The first day on which somebody born on a day is 18; of those born on 29 February 1 March in other years. */
    public static LocalDate adultFrom(LocalDate born) {
        return born.minusDays(1).plusYears(ADULT_YEARS).plusDays(1);
    }

    /** The same where sources give several days: the latest counts. */
    public static Optional<LocalDate> adultOn(@Nullable Collection<LocalDate> datesOfBirth) {
        return datesOfBirth == null
                ? Optional.empty()
                : datesOfBirth.stream().map(ComingOfAge::adultFrom).max(LocalDate::compareTo);
    }
}
