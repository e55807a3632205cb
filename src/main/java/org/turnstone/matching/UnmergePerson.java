package org.turnstone.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.person.HeldRecord;
import org.turnstone.person.HeldRecords;
import org.turnstone.person.MoveRecords;
import org.turnstone.person.MoveRecords.Moved;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/**
 * The data steward says that some records of a person are another's; at least one that they are shown stays, whether or not
 * there are others. Those that they may not see stay where they are until the agency that holds them says whose they are,
 * which it is asked.
 */
@Service
public class UnmergePerson {
    private static final String ALL = "Leave the records that are this person's: choose only the others. "
            + "To part all of these from records that you may not see, ask about those";

    private final Access access;
    private final HeldRecords records;
    private final MoveRecords move;
    private final AskAgencies ask;

    UnmergePerson(Access access, HeldRecords records, MoveRecords move, AskAgencies ask) {
        this.access = access;
        this.records = records;
        this.move = move;
        this.ask = ask;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Done(Moved moved) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    @Transactional
    public Answer unmerge(PersonId person, Set<UUID> chosen, String reason) {
        access.require(Activity.REVIEW_LINKS);
        List<HeldRecord> held = records.of(person);
        Set<RecordRef> out = held.stream()
                .filter(record -> chosen.contains(record.id()))
                .map(HeldRecord::ref)
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        if (out.isEmpty()) {
            problems.add(new Problem("record", "Choose the records that are another person's"));
        } else if (out.size() == held.size()) {
            problems.add(new Problem("record", ALL));
        }
        problems.addAll(Reason.problems(reason));
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        Moved moved = move.takeOut(person, out, reason.strip());
        ask.ask(person, moved.to(), reason.strip());
        return new Answer.Done(moved);
    }
}
