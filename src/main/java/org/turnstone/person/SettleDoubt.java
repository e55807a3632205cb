package org.turnstone.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.governance.Access;
import org.turnstone.governance.Activity;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.NotFound;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.Problem;

/** The data steward says whom a doubtful record is about, and why. What waited for it then goes in. */
@Service
public class SettleDoubt {
    private static final int LEAST_REASON = 3;
    private static final int LONGEST_REASON = 1_000;

    private final Access access;
    private final JdbcClient database;
    private final OpenDoubts doubts;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    SettleDoubt(
            Access access, JdbcClient database, OpenDoubts doubts, ApplicationEventPublisher announce, Clock clock) {
        this.access = access;
        this.database = database;
        this.doubts = doubts;
        this.announce = announce;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Answer {
        record Settled(AgencyCode agency, String personRef) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    private record Open(String agency, String personRef) {}

    /** Nobody can tell yet: it stays, with a note of who was asked and what. */
    @Transactional
    public void ask(UUID doubt, String note) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        open(doubt);
        database.sql("""
                update person.doubt set asked_at = :at, asked_by = :by, asked_note = :note where doubt_id = :doubt
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", steward.staff().value())
                .param("note", note)
                .param("doubt", doubt)
                .update();
        announce.publishEvent(new AskedAboutRecord(doubt, note));
    }

    /** @param same whom it is; nobody known where it is a new person, and then none of those it was shown beside */
    @Transactional
    public Answer settle(UUID doubt, @Nullable PersonId same, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Open open = open(doubt);
        List<Problem> problems = new ArrayList<>();
        if (reason.strip().length() < LEAST_REASON || reason.length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "Enter how you know, in up to 1,000 characters"));
        }
        List<UUID> beside = doubts.one(doubt).mayBe().stream()
                .map(one -> one.person().value())
                .toList();
        if (same != null && !beside.contains(same.value())) {
            problems.add(new Problem("same", "Choose one of the people shown, or a new person"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        database.sql("""
                update person.doubt set settled_as = :same, settled_new = :new, settled_by = :by, settled_reason = :reason,
                                        settled_at = :at, candidates = candidates || array(
                                            select b.person_id from unnest(:beside) as b(person_id)
                                            where b.person_id <> all(candidates))
                where doubt_id = :doubt
                """)
                .param("same", Optional.ofNullable(same).map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("new", same == null)
                .param("beside", beside.toArray(UUID[]::new))
                .param("by", steward.staff().value())
                .param("reason", reason.strip())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("doubt", doubt)
                .update();
        announce.publishEvent(new RecordSettled(
                steward.partnership(),
                new AgencyCode(open.agency),
                open.personRef,
                Optional.ofNullable(same),
                steward.staff(),
                reason.strip()));
        return new Answer.Settled(new AgencyCode(open.agency), open.personRef);
    }

    private Open open(UUID doubt) {
        return database.sql("""
                select owner_agency, person_ref from person.doubt
                where doubt_id = :doubt and settled_at is null for update
                """)
                .param("doubt", doubt)
                .query((row, number) -> new Open(row.getString("owner_agency"), row.getString("person_ref")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
