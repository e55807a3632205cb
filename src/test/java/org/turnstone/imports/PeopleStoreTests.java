package org.turnstone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.turnstone.governance.Erases;
import org.turnstone.partnership.Acting;
import org.turnstone.partnership.Membership;
import org.turnstone.partnership.Role;
import org.turnstone.person.FindPeople;
import org.turnstone.person.FoundPeople;
import org.turnstone.person.OpenDoubts;
import org.turnstone.person.PersonHeader;
import org.turnstone.person.SettleDoubt;
import org.turnstone.shared.PersonId;

/** The search, the steward's list and erasure, on people who came in through extracts. */
class PeopleStoreTests {
    private static final String HEADER =
            "source_ref,person_ref,pnc,nhs,forename,surname,aliases,date_of_birth,sex,ethnicity\n";
    private final ImportWorld world = new ImportWorld();
    private final Membership sergeant = world.staff(Role.IOM_SERGEANT, "POLICE");
    private final Membership housing = world.staff(Role.HOUSING_OFFICER, "HOUSING");
    private final Membership steward = world.staff(Role.DATA_STEWARD, "COUNCIL");

    @BeforeEach
    void people() {
        world.bring("people", "POLICE", HEADER + """
                1,P1,2019/0000001S,,Jonathan,Smythe-Okoro,Jonny Flash,1990-05-01,m,W1
                2,P2,2019/0000002S,,Bilal,Barrow,,1985-06-02,m,A2
                3,P3,2019/0000003S,,Śandor,O'Neill,,2012-01-02,m,W9
                """);
        world.bring("people", "HEALTH", HEADER + """
                1,H1,2019/0000001S,9434765919,Jonathan,Smythe,Nightingale,1990-05-11,m,M1
                2,H2,,9999999999,Hidden,Patient,,1977-07-07,f,B1
                """);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_person_is_found_by_a_misspelt_name_an_alias_a_date_an_identifier_or_a_reference() {
        String reference = find(sergeant, "jonathan smythe").people().getFirst().reference();
        for (String typed : List.of(
                "Jonathon Smyth",
                "smythe jonathan",
                "okoro",
                "jonny flash",
                "01/05/1990",
                "19/1S",
                "2019/0000001s",
                reference,
                reference.toLowerCase(java.util.Locale.ROOT).replace("-", ""),
                "smythe 1990-05-01")) {
            assertThat(names(find(sergeant, typed))).as(typed).contains("Jonathan Smythe-Okoro");
        }
        assertThat(names(find(sergeant, "Sandor Oneil"))).doesNotContain("Śandor O'Neill");
        assertThat(names(find(sergeant, "Bilal 1990-05-01"))).isEmpty();
    }

    @Test
    void nobody_is_found_through_what_the_reader_may_not_be_shown() {
        assertThat(names(find(sergeant, "Hidden Patient"))).isEmpty();
        assertThat(names(find(sergeant, "Nightingale"))).isEmpty();
        assertThat(names(find(sergeant, "9434765919"))).isEmpty();
        Membership nurse = world.staff(Role.MENTAL_HEALTH_WORKER, "HEALTH");
        assertThat(names(find(nurse, "9434765919"))).hasSize(1);
        assertThat(names(find(nurse, "Nightingale"))).hasSize(1);
        PersonHeader seen = find(housing, "jonathan").people().getFirst();
        assertThat(seen.identifiers()).doesNotContainKey("nhs");
        assertThat(seen.alsoKnownAs()).doesNotContain("Nightingale");
        assertThat(seen.disagreements()).isEmpty();
    }

    @Test
    void each_search_is_on_the_record_with_those_it_showed() {
        find(sergeant, "bilal");
        assertThat(world.owner.queryForObject("""
                        select count(*) from governance.audit_entry e join governance.audit_subject s using (partnership_id, seq)
                        where e.operation = 'CONSULTATION' and e.what = 'Search for people'""", Long.class)).isEqualTo(1);
        assertThat(world.owner.queryForObject(
                        "select detail ->> 'query' from governance.audit_detail where detail ? 'query'", String.class))
                .isEqualTo("bilal");
    }

    @Test
    void the_steward_settles_a_doubtful_record_and_what_waited_goes_in() {
        world.bring("people", "PROBATION", HEADER + "1,X1,,,Bilal,Barow,,1985-06-02,m,\n");
        world.bring("sentences", "PROBATION", "source_ref,person_ref,from\nS1,X1,2025-01-01\n");
        assertThat(world.bean(Sentences.class).came).isEmpty();
        List<UUID> waiting = world.list(UUID.class, "select doubt_id from person.doubt");
        assertThat(waiting).hasSize(1);
        var doubt = in(steward, () -> world.bean(OpenDoubts.class).one(waiting.getFirst()));
        PersonId bilal = doubt.mayBe().getFirst().person();
        assertThat(in(steward, () -> world.bean(SettleDoubt.class).settle(doubt.id(), bilal, "")))
                .isInstanceOf(SettleDoubt.Answer.Refused.class);
        in(steward, () -> world.bean(SettleDoubt.class).settle(doubt.id(), bilal, "Same photograph"));
        assertThat(world.bean(Sentences.class).came)
                .singleElement()
                .matches(row -> row.person().equals(bilal));
        assertThat(world.count("person.doubt")).isZero();
        assertThat(world.probe(
                        String.class,
                        "select rule || ': ' || reason from person.identity_claim where person_ref = 'X1'"))
                .isEqualTo("data steward: Same photograph");
        assertThat(world.owner.queryForObject(
                        "select count(*) from governance.audit_entry where operation = 'COMBINATION'", Long.class))
                .isEqualTo(1);
    }

    @Test
    void people_can_be_worked_out_from_the_claims_alone() {
        List<String> people = world.list(String.class, "select person_id || reference from person.person order by 1");
        assertThat(people).hasSize(4).isEqualTo(world.list(String.class, """
                select distinct person_id || reference from person.identity_claim order by 1"""));
        assertThat(world.list(String.class, """
                        select owner_agency || person_ref || person_id from person.record order by 1""")).isEqualTo(world.list(String.class, """
                        select distinct on (owner_agency, person_ref) owner_agency || person_ref || person_id
                        from person.identity_claim order by owner_agency, person_ref, claim_number desc"""));
    }

    @Test
    void an_erased_person_is_gone_from_every_table_and_others_stay() {
        PersonId person = new PersonId(world.probe(java.util.UUID.class, """
                select person_id from person.record where person_ref = 'P1'"""));
        long others = world.count("person.record") - 2;
        Membership eraser = world.staff(Role.JOB_ERASURE, "COUNCIL");
        world.as(eraser, () -> {
            world.beans(Erases.class).forEach(room -> room.erase(person));
            return person;
        });
        assertThat(world.count("person.record")).isEqualTo(others);
        for (String table : world.owner.queryForList("""
                select schemaname || '.' || tablename from pg_tables where schemaname in ('person', 'imports')""", String.class)) {
            assertThat(world.count(table + " t where t::text ~* 'jonathan|smythe|nightingale|" + person.value() + "'"))
                    .as(Objects.requireNonNull(table))
                    .isZero();
        }
    }

    @Test
    void figures_count_each_person_once_by_the_source_that_is_believed() {
        assertThat(world.list(String.class, """
                        select born_on || sex || ethnicity from person.counted_as c
                        where c.person_id = (select person_id from person.record where person_ref = 'P1')""")).containsExactly("1990-05-01mM1".replace('m', 'M'));
        assertThat(world.owner.queryForObject("""
                        select adult_on::text from governance.coming_of_age c
                        where person_id = ?""", String.class, world.probe(java.util.UUID.class, """
                        select person_id from person.record where person_ref = 'P1'""")))
                .as("where sources differ the later birth date keeps the children's rules longer")
                .isEqualTo("2008-05-11");
    }

    private FoundPeople find(Membership reader, String typed) {
        return in(reader, () -> world.bean(FindPeople.class).find(typed, 1));
    }

    private static <T> T in(Membership reader, Supplier<T> work) {
        return Acting.as(reader, work::get);
    }

    private static List<String> names(FoundPeople found) {
        return found.people().stream().map(PersonHeader::name).toList();
    }
}
