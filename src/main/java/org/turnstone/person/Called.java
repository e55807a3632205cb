package org.turnstone.person;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PersonId;

/** Looks a reference up with the same work whether it names someone who may be shown, someone who may not, or nobody. */
@Component
class Called {
    private final JdbcClient database;

    Called(JdbcClient database) {
        this.database = database;
    }

    /** @param id none where nobody is known by the reference; nothing of a person who is not seen may go to a reader */
    record Answer(@Nullable UUID id, boolean known, boolean seen) {
        static final Answer NOBODY = new Answer(null, false, false);

        PersonId person() {
            if (id == null) {
                throw new IllegalStateException("nobody is known by the reference");
            }
            return new PersonId(id);
        }
    }

    /** Whom someone has become whose reference this was, and their reference now. */
    record Became(PersonId person, String was, String now) {}

    /** Empty but where whoever reads may be shown it; with the same work whoever it names. */
    Optional<Became> before(String reference) {
        return Reference.parse(reference)
                .flatMap(read -> database.sql("select * from person.now_part_of(?)")
                        .param(read.value())
                        .query((row, number) -> new Became(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                read.value(),
                                row.getString("reference")))
                        .optional());
    }

    /** Empty where it is no reference at all. */
    Optional<Answer> by(String reference) {
        return Reference.parse(reference)
                .map(read -> database.sql("select * from person.called(?)")
                        .param(read.value())
                        .query((row, number) -> new Answer(
                                row.getObject("person_id", UUID.class),
                                row.getBoolean("known"),
                                row.getBoolean("seen")))
                        .single());
    }
}
