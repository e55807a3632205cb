package org.turnstone.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.cohort.Allocation;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.rag.Acknowledgement;
import org.turnstone.rag.CohortStanding;
import org.turnstone.rag.OverdueSpells;
import org.turnstone.rag.RagDisplay;
import org.turnstone.rag.RagNow;
import org.turnstone.rag.RedProposal;
import org.turnstone.rag.RedProposals;
import org.turnstone.shared.PersonId;
import org.turnstone.site.RagTag;

/** The RAG board: of each status the first, with what is to be done next; every name shown is on record as a look. */
@Service
public class ReadBoard {
    /** Of one status alone, or of one that calls for enforcement. */
    static final int SHOWN = 50;

    /** Of a status among others. */
    static final int SHOWN_OF_EACH = 10;

    private static final Set<RagTag> ENFORCEMENT = Set.of(RagTag.RED, RagTag.AMBER_ALERT);

    private final Access access;
    private final CohortParts parts;
    private final FactsThen facts;
    private final PersonHeaders people;
    private final RedProposals proposals;
    private final OverdueSpells overdue;
    private final AuditTrail trail;

    ReadBoard(
            Access access,
            CohortParts parts,
            FactsThen facts,
            PersonHeaders people,
            RedProposals proposals,
            OverdueSpells overdue,
            AuditTrail trail) {
        this.access = access;
        this.parts = parts;
        this.facts = facts;
        this.people = people;
        this.proposals = proposals;
        this.overdue = overdue;
        this.trail = trail;
    }

    @Transactional
    public CohortBoard on(LookBack look, CohortFilter filter) {
        access.require(Activity.READ_COHORT);
        CohortParts.Part part = parts.part(look, filter);
        List<CohortOrder.Page> groups = groups(part);
        List<RedProposal> waiting = look.isToday() ? proposals.unanswered() : List.of();
        Map<PersonId, PersonHeader> headers = people.of(Stream.concat(
                        groups.stream().flatMap(page -> page.near().stream()).map(CohortStanding::person),
                        waiting.stream().map(RedProposal::person))
                .collect(Collectors.toUnmodifiableSet()));
        List<PersonId> shown = groups.stream()
                .flatMap(page -> CohortParts.inOrder(page, headers).stream())
                .toList();
        CohortList list = parts.list(part, 1, parts.lines(shown, headers, part));
        CohortBoard board = new CohortBoard(
                list,
                proposed(waiting, headers, look),
                acknowledged(list),
                access.may(Activity.ACKNOWLEDGE_OVERDUE),
                access.may(Activity.CHANGE_RAG));
        record(board, filter);
        return board;
    }

    private static List<CohortOrder.Page> groups(CohortParts.Part part) {
        Map<RagTag, List<CohortStanding>> byTag = part.kept().stream().collect(Collectors.groupingBy(RagDisplay::tag));
        return CohortOrder.TAGS.stream()
                .filter(byTag::containsKey)
                .map(tag -> CohortOrder.page(
                        Objects.requireNonNull(byTag.get(tag)),
                        1,
                        byTag.size() == 1 || ENFORCEMENT.contains(tag) ? SHOWN : SHOWN_OF_EACH))
                .toList();
    }

    private List<CohortBoard.Proposed> proposed(
            List<RedProposal> waiting, Map<PersonId, PersonHeader> headers, LookBack look) {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Allocation> led =
                facts.led(waiting.stream().map(RedProposal::person).toList(), look);
        return waiting.stream()
                .filter(one -> headers.containsKey(one.person()))
                .map(one -> new CohortBoard.Proposed(
                        Objects.requireNonNull(headers.get(one.person())), one, led.get(one.person())))
                .toList();
    }

    private Map<PersonId, Acknowledgement> acknowledged(CohortList list) {
        List<RagNow> past = list.lines().stream()
                .map(CohortLine::now)
                .filter(now -> now.isPast(list.limits()))
                .toList();
        return list.look().isToday() ? overdue.acknowledged(past) : Map.of();
    }

    private void record(CohortBoard board, CohortFilter filter) {
        Map<String, String> detail = new HashMap<>(filter.detail());
        detail.putAll(board.list().look().detail());
        Set<PersonId> shown = Stream.concat(
                        board.list().people().stream(),
                        board.proposed().stream().map(one -> one.person().person()))
                .collect(Collectors.toUnmodifiableSet());
        ListLook what = board.list().look().isToday() ? ListLook.BOARD : ListLook.BOARD_THEN;
        trail.record(what.at(shown).with(detail));
    }
}
