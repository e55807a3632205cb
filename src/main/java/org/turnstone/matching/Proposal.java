package org.turnstone.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** Something that needs the word of a second person, as it was proposed. */
public record Proposal(
        UUID id,
        Kind kind,
        @Nullable PersonId from,
        @Nullable PersonId to,
        @Nullable UUID doubt,
        @Nullable AgencyPair pair,
        @Nullable LinkOrder settings,
        List<String> vetoes,
        String reason,
        StaffId by,
        Instant at) {
    public Proposal {
        vetoes = List.copyOf(vetoes);
    }

    public enum Kind {
        MERGE,
        LINK,
        NEW,
        AUTOMATIC
    }

    static Proposal merge(PersonId from, PersonId into, List<String> vetoes, String reason, StaffId by, Instant at) {
        return new Proposal(UUID.randomUUID(), Kind.MERGE, from, into, null, null, null, vetoes, reason, by, at);
    }

    static Proposal link(UUID doubt, PersonId to, List<String> vetoes, String reason, StaffId by, Instant at) {
        return new Proposal(UUID.randomUUID(), Kind.LINK, null, to, doubt, null, null, vetoes, reason, by, at);
    }

    static Proposal someoneNew(UUID doubt, String reason, StaffId by, Instant at) {
        return new Proposal(UUID.randomUUID(), Kind.NEW, null, null, doubt, null, null, List.of(), reason, by, at);
    }

    static Proposal automatic(AgencyPair pair, LinkOrder settings, String reason, StaffId by, Instant at) {
        return new Proposal(
                UUID.randomUUID(), Kind.AUTOMATIC, null, null, null, pair, settings, List.of(), reason, by, at);
    }
}
