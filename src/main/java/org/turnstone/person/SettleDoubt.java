package org.turnstone.person;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final HasBecome became;
    private final ApplicationEventPublisher announce;
    private final Clock clock;

    SettleDoubt(
            Access access,
            JdbcClient database,
            OpenDoubts doubts,
            HasBecome became,
            ApplicationEventPublisher announce,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.doubts = doubts;
        this.became = became;
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

    private record Open(String agency, String personRef, List<PersonId> candidates) {}

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

    /** @param same whom it is; nobody known where it is a new person, and then none of those who are shown beside it */
    @Transactional
    public Answer settle(UUID doubt, @Nullable PersonId same, String reason) {
        Membership steward = access.require(Activity.REVIEW_LINKS);
        Open open = open(doubt);
        List<Problem> problems = new ArrayList<>();
        if (reason.strip().length() < LEAST_REASON || reason.length() > LONGEST_REASON) {
            problems.add(new Problem("reason", "Enter how you know, in up to 1,000 characters"));
        }
        OpenDoubt seen = doubts.one(doubt);
        if (same != null && seen.mayBe().stream().noneMatch(one -> one.person().equals(same))) {
            problems.add(new Problem("same", "Choose one of the people shown, or a new person"));
        }
        if (!problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        database.sql("""
                update person.doubt set settled_as = :same, settled_new = :new, settled_by = :by, settled_reason = :reason,
                                        settled_at = :at, settled_beside = :shown, candidates = candidates || array(
                                            select b.person_id from unnest(:beside) as b(person_id)
                                            where b.person_id <> all(candidates))
                where doubt_id = :doubt
                """)
                .param("same", Optional.ofNullable(same).map(PersonId::value).orElse(null), java.sql.Types.OTHER)
                .param("new", same == null)
                .param("beside", keys(seen.mayBe().stream().map(OpenDoubt.MayBe::person)))
                .param("shown", same == null ? shown(seen, open.candidates) : null, java.sql.Types.ARRAY)
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

    /** Those who are shown, and those noted who have become one of them. */
    private UUID[] shown(OpenDoubt doubt, List<PersonId> noted) {
        Set<PersonId> shown =
                doubt.shown().stream().map(OpenDoubt.MayBe::person).collect(Collectors.toSet());
        Map<PersonId, PersonId> merged = became.of(noted);
        return keys(Stream.concat(
                shown.stream(), noted.stream().filter(one -> shown.contains(merged.getOrDefault(one, one)))));
    }

    private static UUID[] keys(Stream<PersonId> people) {
        return people.map(PersonId::value).distinct().toArray(UUID[]::new);
    }

    private Open open(UUID doubt) {
        return database.sql("""
                select owner_agency, person_ref, candidates from person.doubt
                where doubt_id = :doubt and settled_at is null for update
                """)
                .param("doubt", doubt)
                .query((row, number) -> new Open(
                        row.getString("owner_agency"),
                        row.getString("person_ref"),
                        Stream.of((UUID[]) row.getArray("candidates").getArray())
                                .map(PersonId::new)
                                .toList()))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
