package org.turnstone.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.turnstone.linkage.Veto;
import org.turnstone.partnership.Acting;
import org.turnstone.person.LinkDecision.Linked;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records that wait while what came after them says by a number and the rule of linking whom they are about: as it would have,
 * had it come before. Where something is filed it is only noted, by one statement, that they may be; later a job asks the rule
 * of all that are noted, and lets their rows in. Source: decision 17.
 */
@Service
public class DecidableDoubts {
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;
    private final FindKnown found;
    private final RecordStore records;
    private final SignOffs signOffs;
    private final Denials denials;

    DecidableDoubts(
            JdbcClient database,
            JsonMapper json,
            FindKnown found,
            RecordStore records,
            SignOffs signOffs,
            Denials denials) {
        this.database = database;
        this.json = json;
        this.found = found;
        this.records = records;
        this.signOffs = signOffs;
        this.denials = denials;
    }

    /** @param by who brought what decides it */
    public record Decidable(AgencyCode agency, String personRef, StaffId by) {}

    private record Noted(UUID doubt, RecordRef ref, PersonBlock says, StaffId by, OffsetDateTime since) {}

    /**
     * Those noted that a number decides by now, of the partnership of whoever acts, in the order of their references, so that
     * the order of files changes nothing. The others wait on as they did, until something is filed again.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public List<Decidable> byNumber() {
        List<Noted> noted = noted();
        if (noted.isEmpty()) {
            return List.of();
        }
        Map<Boolean, List<Noted>> asked = noted.stream()
                .collect(Collectors.partitioningBy(isDecided(Acting.required().partnership(), noted)));
        waitOn(asked.getOrDefault(false, List.of()));
        return asked.getOrDefault(true, List.of()).stream()
                .map(one -> new Decidable(one.ref.agency(), one.ref.personRef(), one.by))
                .toList();
    }

    private List<Noted> noted() {
        return database.sql("""
                select doubt_id, owner_agency, person_ref, block, again_by, again_since from person.doubt
                where again_since is not null and settled_at is null order by owner_agency, person_ref
                """).query((row, number) -> noted(row)).list();
    }

    private Noted noted(ResultSet row) throws SQLException {
        return new Noted(
                row.getObject("doubt_id", UUID.class),
                new RecordRef(new AgencyCode(row.getString("owner_agency")), row.getString("person_ref")),
                PersonBlock.of(json.readValue(row.getString("block"), VALUES)),
                new StaffId(row.getObject("again_by", UUID.class)),
                row.getObject("again_since", OffsetDateTime.class));
    }

    private Predicate<Noted> isDecided(PartnershipId partnership, List<Noted> noted) {
        boolean madeUp = records.madeUp(partnership);
        SignedOff signedOff = signOffs.inForce(partnership);
        List<PersonBlock> said = noted.stream().map(Noted::says).toList();
        Known people = found.of(partnership, said, said, madeUp);
        Map<RecordRef, Set<PersonId>> denied = new HashMap<>();
        denials.of(partnership, noted.stream().map(Noted::ref).toList())
                .forEach(one -> denied.computeIfAbsent(one.record(), none -> new HashSet<>())
                        .add(one.person()));
        return one -> {
            Known known = people.without(denied.get(one.ref));
            return new LinkRule(signedOff, madeUp, Veto.ALL, known.namesakes(one.says))
                                    .decide(one.says, one.ref.agency(), known.candidates(one.says, madeUp))
                            instanceof Linked linked
                    && linked.rule().equals(LinkRule.BY_NUMBER);
        };
    }

    /** But for one noted anew since it was read, or just now; it waits for no lock, as whoever files holds that of linking. */
    private void waitOn(List<Noted> some) {
        database.sql("""
                update person.doubt set again_since = null, again_by = null
                where doubt_id in (
                    select d.doubt_id from unnest(:doubts, :since::timestamptz[]) as k(doubt, since)
                    join person.doubt d on d.doubt_id = k.doubt and d.again_since = k.since
                    for update of d skip locked)
                """)
                .param("doubts", some.stream().map(Noted::doubt).toArray(UUID[]::new))
                .param(
                        "since",
                        some.stream()
                                .map(one -> one.since.toInstant().toString())
                                .toArray(String[]::new))
                .update();
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

    /**
     * Notes what waits and has a number of theirs, by any of their records, or had when it came: what was filed may bear it out,
     * or have spoken against it before. A reference that stands for somebody already waits for another reason.
     *
     * @param people of whom something has just been filed, or taken away
     */
    void note(PartnershipId partnership, Collection<PersonId> people, StaffId by, Instant at) {
        database.sql("""
                with one as materialized (
                    select r.record_id, r.pnc, r.cro, r.crn, r.noms from person.record r
                    where r.partnership_id = :partnership and r.person_id = any(:people)
                ), theirs as materialized (
                    select d.doubt_id from one
                    join person.alike a on a.record_id = one.record_id
                    join person.doubt d on d.doubt_id = a.doubt_id
                     and (d.block ->> 'pnc' = one.pnc or d.block ->> 'cro' = one.cro or d.block ->> 'crn' = one.crn
                          or d.block ->> 'noms' = one.noms)
                    union
                    select d.doubt_id from one
                    join person.nhs_number n on n.record_id = one.record_id
                    join person.doubt d on d.partnership_id = :partnership and d.block ->> 'nhs' = n.nhs
                    union
                    select d.doubt_id from person.doubt d
                    where d.settled_at is null and d.partnership_id = :partnership and d.candidates && :people
                      and jsonb_exists_any(d.block, array['pnc', 'cro', 'crn', 'noms', 'nhs'])
                )
                update person.doubt d
                set again_since = greatest(:at::timestamptz, d.again_since + interval '1 microsecond'), again_by = :by
                from theirs
                where d.doubt_id = theirs.doubt_id and d.settled_at is null and not exists (
                    select from person.record o
                    where o.partnership_id = d.partnership_id and o.owner_agency = d.owner_agency
                      and o.person_ref = d.person_ref)
                """)
                .param("partnership", partnership.value())
                .param("people", people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .param("by", by.value())
                .param("at", at.toString())
                .update();
    }
}
