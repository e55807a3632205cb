package org.turnstone.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;

/**
 * Whom records are not about, as someone has decided and nobody has taken back since. What was denied of someone is denied of
 * whom they have become as well.
 */
@Component
class Denials {
    private final JdbcClient database;
    private final HasBecome became;

    Denials(JdbcClient database, HasBecome became) {
        this.database = database;
        this.became = became;
    }

    record Denial(RecordRef record, PersonId person, String rule, Instant at) {}

    /** Read as a job. */
    List<Denial> of(PartnershipId partnership, Collection<RecordRef> records) {
        List<Denial> said = database.sql("""
                select d.owner_agency, d.person_ref, d.person_id, d.rule, d.recorded_at
                from unnest(:agencies, :refs) as k(agency, ref)
                join person.identity_claim d on d.owner_agency = k.agency and d.person_ref = k.ref
                where d.partnership_id = :partnership and d.kind = 'DENIED' and not exists (
                      select 1 from person.identity_claim a
                      where a.partnership_id = d.partnership_id and a.owner_agency = d.owner_agency
                        and a.person_ref = d.person_ref and a.person_id = d.person_id and a.kind = 'ASSERTED'
                        and a.claim_number > d.claim_number)
                """)
                .param("partnership", partnership.value())
                .param(
                        "agencies",
                        records.stream().map(record -> record.agency().value()).toArray(String[]::new))
                .param("refs", records.stream().map(RecordRef::personRef).toArray(String[]::new))
                .query((row, number) -> new Denial(
                        new RecordRef(new AgencyCode(row.getString("owner_agency")), row.getString("person_ref")),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("rule"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()))
                .list();
        Map<PersonId, PersonId> since =
                became.of(said.stream().map(Denial::person).collect(Collectors.toSet()));
        List<Denial> all = new ArrayList<>(said);
        said.forEach(one -> {
            PersonId now = since.get(one.person);
            if (now != null) {
                all.add(new Denial(one.record, now, one.rule, one.at));
            }
        });
        return all;
    }
}
