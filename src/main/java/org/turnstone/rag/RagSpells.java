package org.turnstone.rag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.turnstone.cohort.CohortMember;
import org.turnstone.cohort.CohortMembership;
import org.turnstone.governance.Category;
import org.turnstone.governance.WorkOut;
import org.turnstone.imports.Claims;
import org.turnstone.imports.NewRow;
import org.turnstone.shared.AgencyCode;
import org.turnstone.shared.PartnershipId;
import org.turnstone.shared.Period;
import org.turnstone.shared.PersonId;
import org.turnstone.supervision.CustodySpell;
import org.turnstone.supervision.CustodySpells;

/** The table of spells, and how it is worked out from settings, custody and membership. */
@Component
class RagSpells {
    /** A spell as it is kept: with the claims it rests on, and whose guard it has. */
    record Kept(
            PersonId person,
            RagStatus status,
            Period period,
            List<UUID> settings,
            AgencyCode agency,
            Category category,
            @Nullable String handling) {
        Kept {
            settings = List.copyOf(settings);
        }
    }

    private final JdbcTemplate database;
    private final WorkOut facts;
    private final RagSettings settings;
    private final CustodySpells custody;
    private final CohortMembership cohort;

    RagSpells(
            JdbcTemplate database,
            WorkOut facts,
            RagSettings settings,
            CustodySpells custody,
            CohortMembership cohort) {
        this.database = database;
        this.facts = facts;
        this.settings = settings;
        this.custody = custody;
        this.cohort = cohort;
    }

    /** Works the spells of these people out anew and answers those for whom they changed. */
    Set<PersonId> workOut(PartnershipId partnership, Set<PersonId> people) {
        return facts.fromAllClaims(people, () -> replace(partnership, people));
    }

    private Set<PersonId> replace(PartnershipId partnership, Set<PersonId> people) {
        Map<PersonId, List<Kept>> known = spells(people).stream().collect(Collectors.groupingBy(Kept::person));
        Map<PersonId, List<Kept>> now = workedOut(people);
        Set<PersonId> changed = people.stream()
                .filter(person -> !now.getOrDefault(person, List.of()).equals(known.getOrDefault(person, List.of())))
                .collect(Collectors.toUnmodifiableSet());
        database.update("delete from rag.spell where person_id = any (?)", (Object) keys(changed));
        NewRow.addAll(
                database,
                """
                insert into rag.spell select * from jsonb_populate_recordset(null::rag.spell, ?::jsonb)""",
                changed.stream()
                        .flatMap(person -> now.getOrDefault(person, List.of()).stream())
                        .map(spell -> row(partnership, spell))
                        .toList());
        return changed;
    }

    private Map<PersonId, List<Kept>> workedOut(Set<PersonId> people) {
        Map<PersonId, List<RagClaim>> said = settings.inForce(people, Claims.NOW).stream()
                .collect(Collectors.groupingBy(claim -> claim.claim().person()));
        Map<PersonId, List<CustodySpell>> inCustody = custody.facts(people);
        Map<PersonId, List<CohortMember>> onCohort = cohort.facts(people);
        return people.stream()
                .filter(onCohort::containsKey)
                .collect(Collectors.toMap(
                        person -> person,
                        person -> RagGuard.kept(
                                said.getOrDefault(person, List.of()),
                                inCustody.getOrDefault(person, List.of()),
                                onCohort.getOrDefault(person, List.of()))));
    }

    private static NewRow row(PartnershipId partnership, Kept spell) {
        return new NewRow()
                .with("partnership_id", partnership.value())
                .with("person_id", spell.person().value())
                .with("owner_agency", spell.agency())
                .with("category", spell.category())
                .with("handling", spell.handling())
                .with("status", spell.status())
                .with("from_day", spell.period().from())
                .with("to_day", spell.period().to())
                .with("settings", spell.settings());
    }

    /** Those of these people of whom something is in force that the reader may not see: the facts are not for them. */
    Set<PersonId> toldInPart(Collection<PersonId> people) {
        return Set.copyOf(database.query(
                "select rag.told_in_part(?)", (row, number) -> new PersonId(row.getObject(1, UUID.class)), (Object)
                        keys(people)));
    }

    List<Kept> spells(Collection<PersonId> people) {
        return database.query(
                "select * from rag.spell where person_id = any (?) order by person_id, from_day",
                (row, number) -> kept(row),
                (Object) keys(people));
    }

    List<Kept> spellsOn(Collection<PersonId> people, LocalDate day) {
        return database.query("""
                select * from rag.spell
                where person_id = any (?) and from_day <= ? and (to_day is null or ? < to_day)""", (row, number) -> kept(row), keys(people), day, day);
    }

    void erase(PersonId person) {
        database.update("delete from rag.spell where person_id = ?", person.value());
    }

    private static UUID[] keys(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                new PersonId(row.getObject("person_id", UUID.class)),
                RagStatus.valueOf(row.getString("status")),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                List.of((UUID[]) row.getArray("settings").getArray()),
                new AgencyCode(row.getString("owner_agency")),
                Category.valueOf(row.getString("category")),
                row.getString("handling"));
    }
}
