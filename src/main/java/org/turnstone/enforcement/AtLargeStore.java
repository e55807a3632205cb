package org.turnstone.enforcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claim;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.shared.StaffId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** The tables of who is unlawfully at large. */
@Component
class AtLargeStore {
    static final String CLAIMS = "enforcement.at_large_claim";
    static final String SCREEN = "screen";

    private static final String ADD = """
            insert into enforcement.at_large_claim
            select * from jsonb_populate_recordset(null::enforcement.at_large_claim, ?::jsonb)""";

    private static final String KEEP = """
            insert into enforcement.at_large_spell
            select * from jsonb_populate_recordset(null::enforcement.at_large_spell, ?::jsonb)""";

    private static final String SPELLS = """
            select c.*, s.to_day from enforcement.at_large_spell s
            join enforcement.at_large_claim c on c.claim_id = s.claim_id where\s""";

    private final JdbcTemplate database;
    private final WorkOut facts;
    private final CustodySpells custody;

    AtLargeStore(JdbcTemplate database, WorkOut facts, CustodySpells custody) {
        this.database = database;
        this.facts = facts;
        this.custody = custody;
    }

    void say(PartnershipId partnership, StaffId by, AtLarge said) {
        Claim claim = said.claim();
        AtLarge.Ended ended = said.ended();
        NewRow row = Claims.columns(partnership, claim)
                .with("told_at", said.toldAt())
                .with("from_day", said.from())
                .with("from_time", said.at())
                .with("ground", said.ground())
                .with("other", said.other())
                .with("authority", said.authority())
                .with("set_by", said.by())
                .with("said_by", by.value());
        if (ended != null) {
            row.with("ended_on", ended.on())
                    .with("end_reason", ended.reason().name())
                    .with("end_words", ended.words())
                    .with("ended_by", ended.by());
        }
        NewRow.addAll(database, ADD, List.of(row));
    }

    /** False when it is superseded already, or not this reader's to see. */
    boolean supersede(UUID claim, Instant at) {
        return database.update(
                        "update enforcement.at_large_claim set superseded_at = ? where claim_id = ? and superseded_at is null",
                        Claims.at(at),
                        claim)
                == 1;
    }

    /** Everything ever said of a person, the newest first. */
    List<AtLarge> all(PersonId person) {
        return database.query("""
                select * from enforcement.at_large_claim where person_id = ?
                order by from_day desc, recorded_at desc, claim_id""", (row, number) -> said(row), person.value());
    }

    /** What was said and in force, as known at a moment. */
    List<AtLarge> inForce(Collection<PersonId> people, OffsetDateTime known) {
        return database.query("""
                select * from enforcement.at_large_claim
                where person_id = any (?) and not withdrawn
                  and recorded_at <= ? and (superseded_at is null or superseded_at > ?)
                order by from_day, told_at, claim_id""", (row, number) -> said(row), keys(people), known, known);
    }

    List<AtLargeSpell> spells(Collection<PersonId> people) {
        return database.query(
                SPELLS + "s.person_id = any (?) order by s.from_day, c.told_at, c.claim_id",
                (row, number) -> spell(row),
                (Object) keys(people));
    }

    List<AtLargeSpell> spellsOn(LocalDate day) {
        return database.query(SPELLS + """
                s.from_day <= ? and (s.to_day is null or ? < s.to_day)
                order by s.from_day, c.told_at, c.claim_id""", (row, number) -> spell(row), day, day);
    }

    /** Works the days of these people out anew and answers those for whom they changed. */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        Map<PersonId, List<AtLargeSpell>> known =
                spells(people).stream().collect(Collectors.groupingBy(AtLargeSpell::person));
        List<AtLarge> said = inForce(people, Claims.NOW);
        Map<PersonId, List<CustodySpell>> inCustody = said.isEmpty() ? Map.of() : custody.openToAll(people, Claims.NOW);
        Map<PersonId, List<AtLargeSpell>> now = said.stream()
                .map(one ->
                        AtLargeSpell.of(one, inCustody.getOrDefault(one.claim().person(), List.of())))
                .collect(Collectors.groupingBy(AtLargeSpell::person));
        Set<PersonId> changed = people.stream()
                .filter(person -> !now.getOrDefault(person, List.of()).equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        database.update("delete from enforcement.at_large_spell where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                KEEP,
                changed.stream()
                        .flatMap(person -> now.getOrDefault(person, List.of()).stream())
                        .map(spell -> row(partnership, spell))
                        .toList());
        return changed;
    }

    private static NewRow row(PartnershipId partnership, AtLargeSpell spell) {
        Claim claim = spell.said().claim();
        return new NewRow()
                .with("claim_id", claim.id())
                .with("partnership_id", partnership.value())
                .with("person_id", claim.person().value())
                .with("owner_agency", claim.agency())
                .with("category", claim.category())
                .with("handling", claim.handling())
                .with("from_day", spell.period().from())
                .with("to_day", spell.period().to());
    }

    void erase(PersonId person) {
        database.update("delete from enforcement.at_large_spell where person_id = ?", person.value());
        database.update("delete from enforcement.at_large_claim where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static AtLargeSpell spell(ResultSet row) throws SQLException {
        AtLarge said = said(row);
        return new AtLargeSpell(said, new Period(said.from(), row.getObject("to_day", LocalDate.class)));
    }

    private static AtLarge said(ResultSet row) throws SQLException {
        return new AtLarge(
                Claim.of(row),
                row.getObject("from_day", LocalDate.class),
                row.getObject("from_time", LocalTime.class),
                row.getString("ground"),
                row.getString("other"),
                row.getString("authority"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getString("set_by"),
                ended(row));
    }

    private static AtLarge.@Nullable Ended ended(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("ended_on", LocalDate.class);
        return on == null
                ? null
                : new AtLarge.Ended(
                        on,
                        AtLargeEnd.valueOf(row.getString("end_reason")),
                        row.getString("end_words"),
                        row.getString("ended_by"));
    }
}
