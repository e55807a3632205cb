package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.person.LinkDecision.Doubtful;
import org.turnstone.person.LinkDecision.Rival;
import org.turnstone.shared.London;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The records whose person is not settled. */
@Component
class Doubts {
    /** Undecided records are kept no longer than this; source: retention of refused and unlinked rows. */
    private static final int DAYS_KEPT = 90;

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    Doubts(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A doubt as linking meets it again.
     *
     * @param beside whom whoever settled it as someone new was shown
     */
    record Doubt(
            String personRef,
            String reason,
            List<PersonId> beside,
            boolean settled,
            Optional<PersonId> settledAs,
            String settledReason,
            @Nullable StaffId settledBy,
            PersonBlock says,
            boolean putBack) {
        Doubt {
            beside = List.copyOf(beside);
        }

        /** The same, settled as whom that person has become. */
        Doubt as(PersonId person) {
            return new Doubt(
                    personRef, reason, beside, settled, Optional.of(person), settledReason, settledBy, says, putBack);
        }

        /** The same, as if nobody had settled it. */
        Doubt unsettled() {
            return new Doubt(personRef, reason, beside, false, Optional.empty(), "", null, says, true);
        }

        /** Whether a row of the record says nothing that was not known when it was put back. */
        boolean saysAll(PersonBlock block) {
            return says.said().entrySet().containsAll(block.said().entrySet());
        }

        StaffId settledBy(StaffId otherwise) {
            return settledBy == null ? otherwise : settledBy;
        }
    }

    Map<String, Doubt> of(RecordSource source, Collection<String> refs) {
        Map<String, Doubt> found = new LinkedHashMap<>();
        database.sql("""
                select person_ref, reason, coalesce(settled_beside, candidates) as beside, block, put_back_at is not null as put_back, settled_at is not null as settled, settled_as, settled_reason, settled_by
                from person.doubt
                where partnership_id = :partnership and owner_agency = :agency and person_ref = any(:refs)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", refs.toArray(String[]::new))
                .query((row, number) -> doubt(row))
                .list()
                .forEach(doubt -> found.put(doubt.personRef(), doubt));
        return found;
    }

    private Doubt doubt(ResultSet row) throws SQLException {
        UUID person = row.getObject("settled_as", UUID.class);
        UUID by = row.getObject("settled_by", UUID.class);
        return new Doubt(
                row.getString("person_ref"),
                row.getString("reason"),
                Stream.of((UUID[]) row.getArray("beside").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getBoolean("settled"),
                Optional.ofNullable(person).map(PersonId::new),
                Optional.ofNullable(row.getString("settled_reason")).orElse(""),
                by == null ? null : new StaffId(by),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)),
                row.getBoolean("put_back"));
    }

    void keep(RecordSource source, SortedMap<String, PersonBlock> blocks, Map<String, Doubtful> doubtful) {
        if (doubtful.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        doubtful.forEach((ref, doubt) -> rows.add(row(ref, blocks.get(ref), doubt)));
        database.sql("""
                insert into person.doubt (doubt_id, partnership_id, owner_agency, person_ref, block, reason, candidates,
                                          evidence, weights, vetoes, known_people, would_link, since, expires_on)
                select d.doubt_id, :partnership, :agency, d.person_ref, d.block, d.reason, d.candidates, d.evidence,
                       d.weights, d.vetoes, d.known_people, d.would_link, :at::timestamptz, :expires::date
                from jsonb_to_recordset(:rows::jsonb) as d(doubt_id uuid, person_ref text, block jsonb, reason text,
                                                           candidates uuid[], evidence text[],
                                                           weights double precision[], vetoes text[],
                                                           known_people integer, would_link boolean)
                on conflict (partnership_id, owner_agency, person_ref) do update set
                    block = doubt.block || excluded.block, reason = excluded.reason,
                    candidates = excluded.candidates, evidence = excluded.evidence, weights = excluded.weights,
                    vetoes = excluded.vetoes, known_people = excluded.known_people, would_link = excluded.would_link,
                    put_back_at = null, again_since = null, again_by = null
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("at", source.at().toString())
                .param("expires", London.dayOf(source.at()).plusDays(DAYS_KEPT).toString())
                .param("rows", json.writeValueAsString(rows))
                .update();
    }

    private static Map<String, Object> row(String ref, @Nullable PersonBlock block, Doubtful doubt) {
        return Map.ofEntries(
                Map.entry("doubt_id", UUID.randomUUID()),
                Map.entry("person_ref", ref),
                Map.entry("block", block == null ? Map.of() : block.said()),
                Map.entry("reason", doubt.reason()),
                Map.entry("candidates", each(doubt, rival -> rival.person().value())),
                Map.entry("evidence", each(doubt, Rival::evidence)),
                Map.entry("weights", each(doubt, Rival::weight)),
                Map.entry("vetoes", each(doubt, Rival::veto)),
                Map.entry("known_people", doubt.namesakes().known()),
                Map.entry("would_link", doubt.wouldLink()));
    }

    private static <T> List<T> each(Doubtful doubt, Function<Rival, T> value) {
        return doubt.rivals().stream().map(value).toList();
    }

    /** They wait for the data steward again. */
    void putBack(RecordSource source, Collection<String> refs) {
        database.sql("""
                update person.doubt set settled_as = null, settled_new = false, settled_by = null, settled_reason = null,
                                        settled_at = null, put_back_at = :at::timestamptz
                where partnership_id = :partnership and owner_agency = :agency and person_ref = any(:refs)
                """)
                .param("at", source.at().toString())
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", refs.toArray(String[]::new))
                .update();
    }

    void close(RecordSource source, Set<String> answered, Set<String> open) {
        Set<String> closed = new HashSet<>(open);
        closed.retainAll(answered);
        if (!closed.isEmpty()) {
            database.sql("""
                    delete from person.doubt
                    where partnership_id = :partnership and owner_agency = :agency and person_ref = any(:refs)
                    """)
                    .param("partnership", source.partnership().value())
                    .param("agency", source.agency().value())
                    .param("refs", closed.toArray(String[]::new))
                    .update();
        }
    }
}
