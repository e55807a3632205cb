package org.turnstone.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.imports.Claims;
import org.turnstone.offending.OffenceDisposal;
import org.turnstone.offending.Offences;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/**
 * Estimates of OGRS3. They are counted from that alone which everybody under the agreement may see, so that one reader's estimate
 * tells by no difference what another may not know, and a confirmation speaks of the same to all.
 */
@Service
public class Estimates {
    private final Offences offences;
    private final CustodySpells custody;
    private final PersonHeaders headers;
    private final ConfirmationStore confirmations;
    private final Clock clock;

    Estimates(
            Offences offences,
            CustodySpells custody,
            PersonHeaders headers,
            ConfirmationStore confirmations,
            Clock clock) {
        this.headers = headers;
        this.offences = offences;
        this.custody = custody;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public EstimateStanding of(PersonHeader person) {
        return Objects.requireNonNull(of(List.of(person)).get(person.person()));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, EstimateStanding> of(Collection<PersonHeader> people) {
        LocalDate today = London.today(clock);
        Set<PersonId> ids = people.stream().map(PersonHeader::person).collect(Collectors.toUnmodifiableSet());
        Map<PersonId, List<OffenceDisposal>> done = offences.openToAll(ids);
        Map<PersonId, List<CustodySpell>> inside = custody.openToAll(ids, Claims.NOW);
        Map<PersonId, PersonHeader> open = headers.openToAll(ids);
        Map<PersonId, Confirmation> confirmed = confirmations.latest(ids);
        Map<PersonId, EstimateStanding> standings = new HashMap<>();
        for (PersonHeader person : people) {
            PersonId id = person.person();
            Optional<PersonHeader> known = Optional.ofNullable(open.get(id));
            var record = new Ogrs3Record(
                    today,
                    known.flatMap(PersonHeader::sex),
                    known.flatMap(PersonHeader::dateOfBirth),
                    done.getOrDefault(id, List.of()),
                    inside.getOrDefault(id, List.of()));
            standings.put(id, new EstimateStanding(Ogrs3Counting.of(record), confirmed.get(id)));
        }
        return standings;
    }
}
