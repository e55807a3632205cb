package org.turnstone.casefile;

import java.time.LocalDate;
import java.util.List;
import org.turnstone.cohort.AllocationClaim;
import org.turnstone.cohort.MembershipClaim;
import org.turnstone.imports.ReceivedClaims.AsReceived;
import org.turnstone.imports.Sourced;
import org.turnstone.offending.OffenceClaim;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.SourcesOfPerson.FactSources;
import org.turnstone.supervision.CustodyClaim;

/** What agencies say of one person, as far as the reader may be shown it. */
public record PersonSources(
        LocalDate day,
        PersonHeader header,
        List<FactSources> facts,
        Heard<MembershipClaim> memberships,
        Heard<AllocationClaim> allocations,
        Heard<CustodyClaim> custody,
        Heard<OffenceClaim> offences,
        List<AsReceived> received) {
    public PersonSources {
        facts = List.copyOf(facts);
        received = List.copyOf(received);
    }

    /**
     * The facts of one kind, the latest first.
     *
     * @param why one source is believed before another
     */
    public record Heard<C>(List<Sourced<C>> facts, String why) {
        public Heard {
            facts = List.copyOf(facts);
        }
    }
}
