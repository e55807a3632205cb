package org.turnstone.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.linkage.LinkOrder;
import org.turnstone.matching.Proposal.Kind;
import org.turnstone.partnership.Membership;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The table of what waits for a second person. */
@Component
class Proposals {
    private static final Duration ONE_TRANSACTION = Duration.ofMinutes(1);

    private final JdbcClient database;

    Proposals(JdbcClient database) {
        this.database = database;
    }

    void add(Membership by, Proposal proposal) {
        database.sql("""
                insert into matching.proposal (proposal_id, partnership_id, kind, person_id, to_person, doubt_id, one_agency,
                                               other_agency, settings, vetoes, reason, proposed_by, proposed_membership, proposed_at)
                values (:id, :partnership, :kind, :from, :to, :doubt, :one, :other, :settings, :vetoes, :reason, :by, :membership, :at)
                """)
                .param("id", proposal.id())
                .param("partnership", by.partnership().value())
                .param("kind", proposal.kind().name())
                .param("from", key(proposal.from()), Types.OTHER)
                .param("to", key(proposal.to()), Types.OTHER)
                .param("doubt", proposal.doubt(), Types.OTHER)
                .param(
                        "one",
                        proposal.pair() == null ? null : proposal.pair().one().value(),
                        Types.VARCHAR)
                .param(
                        "other",
                        proposal.pair() == null ? null : proposal.pair().other().value(),
                        Types.VARCHAR)
                .param("settings", settings(proposal), Types.ARRAY)
                .param("vetoes", proposal.vetoes().toArray(String[]::new))
                .param("reason", proposal.reason())
                .param("by", proposal.by().value())
                .param("membership", by.id().value())
                .param("at", proposal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Proposal> open() {
        return database.sql("""
                select * from matching.proposal where decided_at is null and closed_at is null
                order by proposed_at, proposal_id
                """).query((row, number) -> proposal(row)).list();
    }

    /** Locked until the transaction ends, so that it is decided once. */
    Optional<Proposal> open(UUID id) {
        return database.sql("""
                select * from matching.proposal where proposal_id = :id and decided_at is null and closed_at is null for update
                """)
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    /** One that was settled meanwhile, and so is not open and was not decided. */
    Optional<Proposal> closed(UUID id) {
        return database.sql("select * from matching.proposal where proposal_id = :id and closed_at is not null")
                .param("id", id)
                .query((row, number) -> proposal(row))
                .optional();
    }

    void close(UUID id, String reason, Instant at) {
        database.sql("""
                update matching.proposal set closed_at = :at, closed_reason = :reason
                where proposal_id = :id and decided_at is null and closed_at is null
                """)
                .param("id", id)
                .param("reason", reason)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A merge that one proposed and another confirmed. */
    record Confirmed(PersonId from, PersonId to, StaffId proposedBy, Instant at) {
        /** Whether this is what a merge came of: it is on record just after the merge, in the same transaction. */
        boolean isOf(PersonId other, PersonId into, Instant merged) {
            return from.equals(other)
                    && to.equals(into)
                    && !at.isBefore(merged)
                    && at.isBefore(merged.plus(ONE_TRANSACTION));
        }
    }

    /** Those in which one of these went into another. */
    List<Confirmed> confirmedMerges(Collection<PersonId> from) {
        return database.sql("""
                select person_id, to_person, proposed_by, decided_at from matching.proposal
                where kind = 'MERGE' and agreed and person_id = any(:from)
                """)
                .param("from", from.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new Confirmed(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new PersonId(row.getObject("to_person", UUID.class)),
                        new StaffId(row.getObject("proposed_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Set<UUID> openDoubts() {
        return new HashSet<>(database.sql("""
                select doubt_id from matching.proposal
                where decided_at is null and closed_at is null and doubt_id is not null
                """).query(UUID.class).list());
    }

    /** Whether this very membership, or the same member of staff by another, has proposed it. */
    boolean isBy(UUID id, Membership member) {
        return database.sql("""
                select proposed_by = :staff or proposed_membership = :membership from matching.proposal
                where proposal_id = :id
                """)
                .param("id", id)
                .param("staff", member.staff().value())
                .param("membership", member.id().value())
                .query(Boolean.class)
                .single();
    }

    void decide(UUID id, Membership by, boolean agreed, String reason, Instant at) {
        database.sql("""
                update matching.proposal set decided_by = :staff, decided_membership = :membership, decided_at = :at,
                                             agreed = :agreed, decision_reason = :reason
                where proposal_id = :id
                """)
                .param("id", id)
                .param("staff", by.staff().value())
                .param("membership", by.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("agreed", agreed)
                .param("reason", reason)
                .update();
    }

    private static @Nullable UUID key(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("proposal_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                person(row.getObject("person_id", UUID.class)),
                person(row.getObject("to_person", UUID.class)),
                row.getObject("doubt_id", UUID.class),
                pair(row),
                settings(row),
                List.of((String[]) row.getArray("vetoes").getArray()),
                row.getString("reason"),
                new StaffId(row.getObject("proposed_by", UUID.class)),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant());
    }

    private static Double @Nullable [] settings(Proposal proposal) {
        LinkOrder order = proposal.settings();
        return order == null ? null : new Double[] {order.threshold(), order.lead(), order.review()};
    }

    private static @Nullable LinkOrder settings(ResultSet row) throws SQLException {
        java.sql.Array settings = row.getArray("settings");
        if (settings == null) {
            return null;
        }
        Double[] each = (Double[]) settings.getArray();
        return new LinkOrder(each[0], each[1], each[2]);
    }

    private static @Nullable AgencyPair pair(ResultSet row) throws SQLException {
        String one = row.getString("one_agency");
        return one == null ? null : AgencyPair.of(new AgencyCode(one), new AgencyCode(row.getString("other_agency")));
    }

    private static @Nullable PersonId person(@Nullable UUID key) {
        return key == null ? null : new PersonId(key);
    }
}
