package org.turnstone.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One person's four years, and the copies that the agencies which know them keep. */
record Story(
        long seed,
        History history,
        TruePerson person,
        List<Membership> memberships,
        Life life,
        Map<Agency, AgencyCopy> copies,
        Map<Agency, LocalDate> knownFrom) {

    static Story of(People people, int number) {
        TruePerson person = people.person(number);
        List<Membership> memberships = new Memberships(people.seed(), people.history()).of(person);
        Life life = Living.of(people.seed(), people.history(), person);
        Map<Agency, LocalDate> knownFrom =
                new Acquaintance(people.seed(), people.history(), person, memberships, life).from();
        Map<Agency, AgencyCopy> copies = new EnumMap<>(Agency.class);
        for (Agency agency : knownFrom.keySet()) {
            TruePerson pncOf = agency == Agency.PROBATION ? people.mixedUpWith(person) : person;
            copies.put(agency, new AgencyCopy(people.seed(), agency, person, pncOf));
        }
        return new Story(people.seed(), people.history(), person, memberships, life, copies, knownFrom);
    }

    Optional<AgencyCopy> copy(Agency agency) {
        return Optional.ofNullable(copies.get(agency));
    }

    /** All that is written down about this person, by every agency, in no order. */
    List<Sent> told() {
        List<Sent> sent = new ArrayList<>();
        new PeopleRows(this).addTo(sent);
        new OffenceRows(this).addTo(sent);
        new CustodyRows(this).addTo(sent);
        new PoliceRows(this).addTo(sent);
        new SupervisionRows(this).addTo(sent);
        new CareRows(this).addTo(sent);
        new CohortRows(this).addTo(sent);
        new HomeRows(this).addTo(sent);
        new ActionRows(this).addTo(sent);
        sent.removeIf(each -> each.on().isAfter(history.last()));
        return sent;
    }
}
