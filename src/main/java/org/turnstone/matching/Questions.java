package org.turnstone.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.matching.Question.Answer;
import org.turnstone.partnership.Membership;
import org.turnstone.person.RecordRef;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;

/** The table of what agencies are asked about their own records; each reads what is asked of them alone. */
@Component
class Questions {
    private static final int DAYS_SHOWN = 28;

    private final JdbcClient database;
    private final WorkOut facts;

    Questions(JdbcClient database, WorkOut facts) {
        this.database = database;
        this.facts = facts;
    }

    /**
     * Whoever asks never reads them, so they are written with the rights of a job. Each names one other person for good; one
     * that waits already stays as it is, and is enough where no other is named.
     */
    void ask(
            Membership by,
            PersonId person,
            @Nullable PersonId parted,
            Set<RecordRef> records,
            String reason,
            Instant at) {
        facts.fromAllClaims(
                Set.of(),
                () -> records.stream()
                        .mapToInt(record -> database.sql("""
                        insert into matching.question (question_id, partnership_id, person_id, parted, agency, person_ref, reason, asked_by, asked_at)
                        select gen_random_uuid(), :partnership, :person, :parted::uuid, :agency, :ref, :reason, :by, :at
                        where :parted::uuid is not null
                           or not exists (select 1 from matching.question q
                                          where q.partnership_id = :partnership and q.agency = :agency and q.person_ref = :ref
                                            and q.person_id = :person and q.answer is null)
                        on conflict (partnership_id, agency, person_ref, person_id, parted) where answer is null do nothing
                        """)
                                .param("partnership", by.partnership().value())
                                .param("person", person.value())
                                .param("parted", parted == null ? null : parted.value(), Types.OTHER)
                                .param("agency", record.agency().value())
                                .param("ref", record.personRef())
                                .param("reason", reason)
                                .param("by", by.staff().value())
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .update())
                        .sum());
    }

    /** What waits and what was answered lately, the newest first. */
    List<Question> mine(Instant now) {
        return database.sql("""
                select * from matching.question where answer is null or coalesce(undone_at, answered_at) >= :since
                order by answer is not null, asked_at desc, question_id
                """)
                .param("since", now.atOffset(ZoneOffset.UTC).minusDays(DAYS_SHOWN))
                .query((row, number) -> question(row))
                .list();
    }

    /** Locked until the transaction ends, so that it is answered once. */
    Optional<Question> one(UUID id) {
        return database.sql("select * from matching.question where question_id = :id for update")
                .param("id", id)
                .query((row, number) -> question(row))
                .optional();
    }

    /** Those whose records have followed what was taken out of a person to whom it went, the last answered first. */
    List<Question> followed(PersonId from, PersonId parted) {
        return facts.fromAllClaims(
                Set.of(),
                () -> database.sql("""
                select * from matching.question
                where person_id = :from and parted = :parted and to_person = :parted and move_id is not null
                order by answered_at desc, question_id for update
                """)
                        .param("from", from.value())
                        .param("parted", parted.value())
                        .query((row, number) -> question(row))
                        .list());
    }

    /** The record is back where it was asked about. */
    void undone(UUID id, Instant at) {
        facts.fromAllClaims(
                Set.of(),
                () -> database.sql("""
                update matching.question set undone_at = :at, to_person = null, move_id = null where question_id = :id
                """)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    boolean isAskedBy(UUID id, Membership member) {
        return database.sql("select asked_by = :staff from matching.question where question_id = :id")
                .param("id", id)
                .param("staff", member.staff().value())
                .query(Boolean.class)
                .single();
    }

    void answer(
            UUID id,
            Membership by,
            Answer answer,
            @Nullable PersonId to,
            @Nullable UUID move,
            String reason,
            Instant at) {
        database.sql("""
                update matching.question set answer = :answer, answered_by = :by, answered_at = :at, answer_reason = :reason,
                                             to_person = :to, move_id = :move
                where question_id = :id
                """)
                .param("id", id)
                .param("answer", answer.name())
                .param("by", by.staff().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("to", to == null ? null : to.value(), Types.OTHER)
                .param("move", move, Types.OTHER)
                .update();
    }

    private static Question question(ResultSet row) throws SQLException {
        UUID parted = row.getObject("parted", UUID.class);
        String answer = row.getString("answer");
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Question(
                row.getObject("question_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                parted == null ? null : new PersonId(parted),
                new RecordRef(new AgencyCode(row.getString("agency")), row.getString("person_ref")),
                row.getString("reason"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                answer == null ? null : Answer.valueOf(answer),
                answered == null ? null : answered.toInstant(),
                row.getObject("move_id", UUID.class),
                undone == null ? null : undone.toInstant());
    }
}
