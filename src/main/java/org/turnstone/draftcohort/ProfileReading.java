package org.turnstone.draftcohort;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.Allocation;
import org.turnstone.cohort.Allocations;
import org.turnstone.imports.ReceivedClaims;
import org.turnstone.imports.ReceivedClaims.AsReceived;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.Offences;
import org.turnstone.partnership.AgencyNames;
import org.turnstone.person.PersonGroups;
import org.turnstone.person.PersonHeader;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** Counts a profile of people from what whoever acts may see of them. */
@Component
class ProfileReading {
    private final Offences offences;
    private final CustodySpells custody;
    private final ReceivedClaims received;
    private final Allocations allocations;
    private final AgencyNames agencies;

    ProfileReading(
            Offences offences,
            CustodySpells custody,
            ReceivedClaims received,
            Allocations allocations,
            AgencyNames agencies) {
        this.offences = offences;
        this.custody = custody;
        this.received = received;
        this.allocations = allocations;
        this.agencies = agencies;
    }

    DraftProfile of(Map<PersonId, PersonHeader> people, LocalDate day) {
        Set<PersonId> ids = people.keySet();
        Map<PersonId, List<OffenceDisposal>> proven = offences.of(ids);
        Map<PersonId, CustodySpell> stays = custody.on(ids, day);
        Map<PersonId, List<AsReceived>> orders = received.of(ids, "orders");
        Map<PersonId, Allocation> led = allocations.on(ids, day);
        Map<String, String> names = agencies.all().stream()
                .collect(Collectors.toMap(
                        one -> one.code().value(), AgencyNames.AgencyName::name, (first, second) -> first));
        return DraftProfile.of(people.values().stream()
                .map(person -> new DraftProfile.Counted(List.of(
                        PersonGroups.sex(person.sex()),
                        PersonGroups.age(person.datesOfBirth(), day),
                        PersonGroups.ethnicity(person.ethnicity()),
                        ProfileRules.supervised(
                                said(orders.getOrDefault(person.person(), List.of())), stays.get(person.person()), day),
                        ProfileRules.offences(proven.getOrDefault(person.person(), List.of())),
                        ProfileRules.district(person.postcode()),
                        Optional.ofNullable(led.get(person.person()))
                                .map(one -> one.leadAgency().value())
                                .map(code -> names.getOrDefault(code, code))
                                .orElse("Nobody leads yet"))))
                .toList());
    }

    private static List<Map<String, String>> said(Collection<AsReceived> orders) {
        return orders.stream().map(AsReceived::values).toList();
    }
}
