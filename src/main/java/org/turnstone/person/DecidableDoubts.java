package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.Veto;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records that wait while a number that came after them says by the rule of linking whom they are about: as it would have,
 * had it come before. They are only noted here; their rows go in afterwards, each in a transaction of its own, and are decided
 * then by the same rule. Source: decision 17.
 */
@Service
public class DecidableDoubts {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final FindKnown found;
    private final SignOffs signOffs;
    private final Denials denials;

    DecidableDoubts(JdbcClient database, JsonMapper json, FindKnown found, SignOffs signOffs, Denials denials) {
        this.database = database;
        this.json = json;
        this.found = found;
        this.signOffs = signOffs;
        this.denials = denials;
    }

    /** @param by who brought what decides it */
    public record Decidable(AgencyCode agency, String personRef, StaffId by) {}

    private record Waits(UUID doubt, RecordRef ref, PersonBlock says) {}

    /** Of the partnership of whoever acts, in the order of their references, so that the order of files changes nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public List<Decidable> all() {
        return database.sql("""
                select owner_agency, person_ref, again_by from person.doubt
                where again_since is not null and settled_at is null order by owner_agency, person_ref
                """)
                .query((row, number) -> new Decidable(
                        new AgencyCode(row.getString("owner_agency")),
                        row.getString("person_ref"),
                        new StaffId(row.getObject("again_by", UUID.class))))
                .list();
    }

    /** Looked at again, whatever came of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookedAt(Decidable one) {
        database.sql("""
                update person.doubt set again_since = null, again_by = null
                where partnership_id = partnership.my_partnership() and owner_agency = :agency and person_ref = :ref
                """)
                .param("agency", one.agency.value())
                .param("ref", one.personRef)
                .update();
    }

    /** @param filed the references of records that have just been filed */
    void note(RecordSource source, Collection<String> filed, boolean madeUp) {
        List<Waits> decidable = sameNumber(source, filed).stream()
                .filter(one -> isDecidedByNumber(source, one, madeUp))
                .toList();
        if (decidable.isEmpty()) {
            return;
        }
        database.sql("""
                update person.doubt set again_since = :at::timestamptz, again_by = :by
                where doubt_id = any(:doubts)
                """)
                .param("at", source.at().toString())
                .param("by", source.by().value())
                .param("doubts", decidable.stream().map(Waits::doubt).toArray(UUID[]::new))
                .update();
    }

    /** A reference that stands for somebody already waits for another reason. */
    private List<Waits> sameNumber(RecordSource source, Collection<String> filed) {
        return database.sql("""
                with one as materialized (
                    select r.record_id, r.pnc, r.cro, r.crn, r.noms from person.record r
                    where r.partnership_id = :partnership and r.owner_agency = :agency and r.person_ref = any(:refs)
                ), alike as materialized (
                    select d.doubt_id from one
                    join person.alike a on a.record_id = one.record_id
                    join person.doubt d on d.doubt_id = a.doubt_id
                     and (d.block ->> 'pnc' = one.pnc or d.block ->> 'cro' = one.cro or d.block ->> 'crn' = one.crn
                          or d.block ->> 'noms' = one.noms)
                    union
                    select d.doubt_id from one
                    join person.nhs_number n on n.record_id = one.record_id
                    join person.doubt d on d.partnership_id = :partnership and d.block ->> 'nhs' = n.nhs
                )
                select d.doubt_id, d.owner_agency, d.person_ref, d.block from alike
                join person.doubt d on d.doubt_id = alike.doubt_id
                where d.settled_at is null and not exists (
                    select from person.record o
                    where o.partnership_id = d.partnership_id and o.owner_agency = d.owner_agency
                      and o.person_ref = d.person_ref)
                """)
                .param("partnership", source.partnership().value())
                .param("agency", source.agency().value())
                .param("refs", filed.toArray(String[]::new))
                .query((row, number) -> waits(row))
                .list();
    }

    private Waits waits(ResultSet row) throws SQLException {
        return new Waits(
                row.getObject("doubt_id", UUID.class),
                new RecordRef(new AgencyCode(row.getString("owner_agency")), row.getString("person_ref")),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)));
    }

    private boolean isDecidedByNumber(RecordSource source, Waits one, boolean madeUp) {
        Set<PersonId> denied = denials.of(source.partnership(), List.of(one.ref)).stream()
                .map(Denials.Denial::person)
                .collect(Collectors.toCollection(HashSet::new));
        Known known = found.of(source.partnership(), List.of(one.says), List.of(one.says), madeUp)
                .without(denied);
        return new LinkRule(signOffs.inForce(source.partnership()), madeUp, Veto.ALL, known.namesakes(one.says))
                                .decide(one.says, one.ref.agency(), known.candidates(one.says, madeUp))
                        instanceof Linked linked
                && linked.rule().equals(LinkRule.BY_NUMBER);
    }
}
