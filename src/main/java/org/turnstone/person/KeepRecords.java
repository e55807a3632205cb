package org.turnstone.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was said of records and who they are, and works out the current rows from it. */
@Component
class KeepRecords {
    private final JdbcClient database;
    private final JsonMapper json;
    private final CurrentRecords current;

    KeepRecords(JdbcClient database, JsonMapper json, CurrentRecords current) {
        this.database = database;
        this.json = json;
        this.current = current;
    }

    void keep(
            RecordSource source,
            List<SaidOfPerson> said,
            Map<String, PersonId> answers,
            List<Claim> claims,
            Map<String, RecordSays> before,
            boolean madeUp) {
        if (answers.isEmpty()) {
            return;
        }
        Map<PersonId, Reference> references = newReferences(source, claims);
        insertPeople(source.partnership(), references);
        insertClaimsAndVersions(source, claims(claims), versions(said, answers));
        current.workOut(source, answers.keySet(), before, references.keySet(), madeUp);
    }

    /** Someone of whom there is no record yet. */
    PersonId someoneNew(PartnershipId partnership) {
        PersonId person = PersonId.random();
        Reference drawn = Reference.random();
        while (!given(partnership, Set.of(drawn)).isEmpty()) {
            drawn = Reference.random();
        }
        insertPeople(partnership, Map.of(person, drawn));
        return person;
    }

    /** A reference for each new person; one already given is drawn again. Linking is done by one at a time. */
    private Map<PersonId, Reference> newReferences(RecordSource source, List<Claim> claims) {
        Map<PersonId, Reference> references = new HashMap<>();
        List<PersonId> without =
                claims.stream().filter(Claim::newPerson).map(Claim::person).toList();
        while (!without.isEmpty()) {
            Set<Reference> taken = new HashSet<>(references.values());
            without.forEach(person -> {
                Reference drawn = Reference.random();
                if (taken.add(drawn)) {
                    references.put(person, drawn);
                }
            });
            Set<String> given = given(source.partnership(), references.values());
            references.values().removeIf(reference -> given.contains(reference.value()));
            without = without.stream()
                    .filter(person -> !references.containsKey(person))
                    .toList();
        }
        return references;
    }

    private Set<String> given(PartnershipId partnership, Collection<Reference> drawn) {
        return new HashSet<>(database.sql("""
                select reference from person.person where partnership_id = :partnership and reference = any(:drawn)
                """)
                .param("partnership", partnership.value())
                .param("drawn", drawn.stream().map(Reference::value).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void insertPeople(PartnershipId partnership, Map<PersonId, Reference> references) {
        if (references.isEmpty()) {
            return;
        }
        List<PersonId> people = List.copyOf(references.keySet());
        database.sql("""
                insert into person.person (person_id, partnership_id, reference)
                select person, :partnership, reference from unnest(:people, :references) as made(person, reference)
                """)
                .param("partnership", partnership.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(
                        "references",
                        people.stream()
                                .map(person -> Optional.ofNullable(references.get(person))
                                        .map(Reference::value)
                                        .orElseThrow())
                                .toArray(String[]::new))
                .update();
    }

    private static List<Map<String, Object>> claims(List<Claim> claims) {
        return claims.stream()
                .<Map<String, Object>>map(claim -> Map.of(
                        "person_ref", claim.personRef(),
                        "person_id", claim.person().value(),
                        "rule", claim.rule(),
                        "reason", claim.reason(),
                        "kind", claim.denied() ? "DENIED" : "ASSERTED",
                        "by", claim.by().value()))
                .toList();
    }

    /** Both sent at once, in this order. */
    private void insertClaimsAndVersions(
            RecordSource source, List<Map<String, Object>> claims, Collection<Map<String, Object>> versions) {
        database.sql("""
                insert into person.identity_claim (partnership_id, person_id, owner_agency, person_ref, reference, rule,
                                                   reason, decided_by, recorded_at, kind)
                select :partnership, c.person_id, :agency, c.person_ref, p.reference, c.rule, c.reason, c.by,
                       :at::timestamptz, c.kind
                from jsonb_to_recordset(:claims::jsonb)
                     as c(person_ref text, person_id uuid, rule text, reason text, kind text, by uuid)
                join person.person p on p.person_id = c.person_id
                order by c.person_ref;
                insert into person.version (partnership_id, person_id, owner_agency, person_ref, digest, whole, block,
                                            category, handling, withdrawn, source_updated_at, recorded_at)
                select :partnership, v.person_id, :agency, v.person_ref, v.digest, v.whole, v.block, v.category,
                       v.handling, v.withdrawn, v.updated_at, :at::timestamptz
                from jsonb_to_recordset(:versions::jsonb) as v(person_id uuid, person_ref text, digest text, whole boolean,
                    block jsonb, category text, handling text, withdrawn boolean, updated_at timestamptz)
                on conflict (partnership_id, owner_agency, person_ref, person_id, digest) do update
                    set source_updated_at = excluded.source_updated_at
                    where version.source_updated_at < excluded.source_updated_at
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("at", source.at().toString())
                .param("claims", json.writeValueAsString(claims))
                .param("versions", json.writeValueAsString(versions))
                .update();
    }

    private static Collection<Map<String, Object>> versions(List<SaidOfPerson> said, Map<String, PersonId> answers) {
        Map<String, Map<String, Object>> rows = new HashMap<>();
        for (SaidOfPerson one : said) {
            PersonId person = answers.get(one.personRef());
            if (person != null) {
                String digest = Versions.digest(one);
                rows.merge(one.personRef() + "|" + digest, row(one, person, digest), KeepRecords::newer);
            }
        }
        return rows.values();
    }

    private static Map<String, Object> row(SaidOfPerson one, PersonId person, String digest) {
        Map<String, Object> row = new HashMap<>();
        row.put("person_id", person.value());
        row.put("person_ref", one.personRef());
        row.put("digest", digest);
        row.put("whole", one.whole());
        row.put("block", one.block().said());
        if (one.category() != null) {
            row.put("category", one.category().name());
        }
        if (one.handling() != null) {
            row.put("handling", one.handling());
        }
        row.put("withdrawn", one.withdrawn());
        row.put("updated_at", one.updatedAt().toString());
        return row;
    }

    private static Map<String, Object> newer(Map<String, Object> one, Map<String, Object> other) {
        boolean later = java.time.Instant.parse(String.valueOf(one.get("updated_at")))
                .isBefore(java.time.Instant.parse(String.valueOf(other.get("updated_at"))));
        return later ? other : one;
    }
}
