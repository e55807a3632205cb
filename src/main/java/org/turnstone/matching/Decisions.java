package org.turnstone.matching;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.partnership.Membership;
import org.turnstone.person.OpenDoubt;
import org.turnstone.person.OpenDoubt.MayBe;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;

/** The answers of the data steward, as labels of how well linking works. */
@Component
class Decisions {
    static final int DAYS_OF_RATE = 14;

    private final JdbcClient database;
    private final Clock clock;

    Decisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param about the candidate it was said of; nobody where it was of the record as such */
    void note(Membership by, OpenDoubt doubt, @Nullable MayBe about, Said said) {
        boolean best = about != null
                && !doubt.mayBe().isEmpty()
                && about.person().equals(doubt.mayBe().getFirst().person());
        database.sql("""
                insert into matching.decision (decision_id, partnership_id, doubt_id, person_id, agency, held_by, said,
                                               would_link, ethnicity, decided_by, decided_at)
                values (gen_random_uuid(), :partnership, :doubt, :person, :agency, :held, :said, :would, :ethnicity, :by, :at)
                """)
                .param("partnership", by.partnership().value())
                .param("doubt", doubt.id())
                .param("person", about == null ? null : about.person().value(), java.sql.Types.OTHER)
                .param("agency", doubt.agency().value())
                .param("held", heldBy(about))
                .param("said", said.name())
                .param("would", doubt.wouldLink() && best)
                .param("ethnicity", ethnicity(doubt, about))
                .param("by", by.staff().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] heldBy(@Nullable MayBe about) {
        return about == null
                ? new String[0]
                : about.header().stream()
                        .flatMap(header -> header.sources().stream())
                        .map(agency -> agency.value())
                        .toArray(String[]::new);
    }

    private static String ethnicity(OpenDoubt doubt, @Nullable MayBe about) {
        return group(Stream.concat(
                        doubt.says().get("ethnicity").stream(),
                        about == null
                                ? Stream.<String>empty()
                                : about.header().stream().flatMap(header -> header.ethnicity().stream()))
                .findFirst());
    }

    /** The letter of the group that a code is of; '' where none is told. */
    static String group(Optional<String> ethnicity) {
        return ethnicity
                .map(code -> code.substring(0, 1))
                .filter(group -> "WMABO".contains(group))
                .orElse("");
    }

    /** @param person whom it was said to be about; nobody where it is someone new */
    record Settled(AgencyCode agency, Optional<PersonId> person, StaffId by, Instant at) {}

    /** How a record was settled last by a data steward, whoever that concerns. */
    Optional<Settled> settled(UUID doubt) {
        return database.sql("""
                select agency, case when said = 'SAME' then person_id end as person, decided_by, decided_at
                from matching.decision where doubt_id = :doubt and said <> 'ASK' order by decided_at desc limit 1
                """)
                .param("doubt", doubt)
                .query((row, number) -> new Settled(
                        new AgencyCode(row.getString("agency")),
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        new StaffId(row.getObject("decided_by", UUID.class)),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** How many records were settled in the last two weeks. */
    int settledLately() {
        return database.sql("""
                select count(distinct doubt_id) from matching.decision where said <> 'ASK' and decided_at >= :since
                """)
                .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusDays(DAYS_OF_RATE))
                .query(Integer.class)
                .single();
    }
}
