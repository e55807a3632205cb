package org.turnstone.matching;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.governance.AuditTrail;
import org.turnstone.governance.ListLook;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.HeldRecords.Standing;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.PersonHeaders;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;

/** Shows what the agency of whoever acts is asked about its own records. */
@Service
public class ReadQuestions {
    private final Access access;
    private final Questions questions;
    private final HeldRecords records;
    private final PersonHeaders headers;
    private final AuditTrail trail;
    private final Clock clock;

    ReadQuestions(
            Access access,
            Questions questions,
            HeldRecords records,
            PersonHeaders headers,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.questions = questions;
        this.records = records;
        this.headers = headers;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param record as far as whoever reads may see it, which is needed to answer
     * @param person with whom it stands, as far as they may see them
     * @param mayBeParted whether there is a record of another person still, hidden ones included, whose it may be
     * @param parted that other person, as far as they may see them
     */
    public record Told(
            Question question,
            HeldRecord record,
            Optional<PersonHeader> person,
            boolean mayBeParted,
            Optional<PersonHeader> parted) {}

    /** How many wait for an answer. */
    @Transactional(readOnly = true)
    public int waiting() {
        access.require(Activity.BE_SIGNED_IN);
        return (int) questions.mine(clock.instant()).stream()
                .filter(question ->
                        question.answer() == null && standing(question).isPresent())
                .count();
    }

    @Transactional
    public List<Told> mine() {
        access.require(Activity.BE_SIGNED_IN);
        List<Question> asked = questions.mine(clock.instant());
        Set<PersonId> people = new HashSet<>();
        asked.forEach(question -> {
            people.add(question.person());
            Optional.ofNullable(question.parted()).ifPresent(people::add);
        });
        Map<PersonId, PersonHeader> known = headers.of(people);
        List<Told> told = asked.stream()
                .flatMap(question -> standing(question).stream()
                        .map(standing -> new Told(
                                question,
                                standing.record(),
                                Optional.ofNullable(known.get(question.person())),
                                question.parted() != null && records.count(question.parted()) > 0,
                                Optional.ofNullable(question.parted()).map(known::get))))
                .toList();
        trail.record(ListLook.QUESTIONS.at(known.keySet()));
        return told;
    }

    /** @throws NotFound when it was never asked of whoever reads, or the record is no more where it was */
    @Transactional
    public Told one(UUID id) {
        return mine().stream()
                .filter(told -> told.question().id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** While it waits, only where the record still stands with the person that is asked about. */
    private Optional<Standing> standing(Question question) {
        return records.standing(question.record())
                .filter(standing ->
                        question.answer() != null || standing.person().equals(question.person()));
    }
}
