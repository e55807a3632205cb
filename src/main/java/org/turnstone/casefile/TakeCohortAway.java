package org.turnstone.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditEntry;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.Operation;
import org.turnstone.partnership.Membership;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.CohortStanding;
import org.turnstone.shared.PersonId;

/** The list of the cohort leaves as a file; it is on record who took it, what for, and everyone who is in it. */
@Service
public class TakeCohortAway {
    private static final int LONGEST = 300;
    private static final int SHORTEST = 10;

    private final Access access;
    private final CohortParts parts;
    private final PersonHeaders people;
    private final AuditTrail trail;

    TakeCohortAway(Access access, CohortParts parts, PersonHeaders people, AuditTrail trail) {
        this.access = access;
        this.parts = parts;
        this.people = people;
        this.trail = trail;
    }

    /** What is wrong with the words for what it is taken; empty when nothing is. */
    public static Optional<String> problem(String why) {
        if (why.strip().length() < SHORTEST) {
            return Optional.of("Enter what you take the list for and who will have it, in a sentence");
        }
        return why.length() > LONGEST ? Optional.of("Use 300 characters or fewer") : Optional.empty();
    }

    /** Everyone whom the filter lets through, on one page. */
    @Transactional
    public CohortList take(LookBack look, CohortFilter filter, String why) {
        Membership taker = access.require(Activity.TAKE_COHORT_AWAY);
        problem(why).ifPresent(wrong -> {
            throw new IllegalArgumentException(wrong);
        });
        CohortParts.Part part = parts.part(look, filter);
        CohortOrder.Page all =
                CohortOrder.page(part.kept(), 1, Math.max(1, part.kept().size()));
        Map<PersonId, PersonHeader> headers =
                people.of(all.near().stream().map(CohortStanding::person).toList());
        List<CohortLine> lines = parts.lines(CohortParts.inOrder(all, headers), headers, part);
        CohortList list = parts.list(part, 1, lines);
        Map<String, String> detail = new HashMap<>(filter.detail());
        detail.putAll(look.detail());
        detail.put("why", why.strip());
        detail.put("recipient", taker.staff().value().toString());
        detail.put("recipient_agency", taker.agency().value());
        trail.record(AuditEntry.of(
                        Operation.DISCLOSURE,
                        "Took the list of the cohort away as a file",
                        lines.stream().map(line -> line.person().person()).collect(Collectors.toUnmodifiableSet()))
                .with(detail));
        return list;
    }
}
