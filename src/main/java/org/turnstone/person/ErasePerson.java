package org.turnstone.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.turnstone.governance.Erases;
import org.turnstone.shared.PersonId;

/**
 * Removes a person from this room: records, all that was ever said, keys, words of names that nobody else has. A move
 * between others that took one of these records as well takes it no more. A doubtful record that may be theirs goes with them; one
 * that was only like theirs is about somebody else, and stays without them.
 */
@Component
class ErasePerson implements Erases {
    private final JdbcClient database;

    ErasePerson(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void erase(PersonId person) {
        run(person, """
                delete from person.doubt d where :person = any(d.candidates) or d.settled_as = :person
                  or exists (
                    select 1 from person.record r where r.person_id = :person and r.owner_agency = d.owner_agency
                      and r.person_ref = d.person_ref)""");
        run(person, """
                update person.doubt set settled_beside = array_remove(settled_beside, :person)
                where :person = any(settled_beside)""");
        run(person, "delete from person.move where person_id = :person or to_person = :person");
        run(person, """
                update person.move m set records = coalesce((
                    select jsonb_agg(taken) from jsonb_array_elements(m.records) as taken where not exists (
                        select 1 from person.record r where r.person_id = :person and r.partnership_id = m.partnership_id
                          and taken = jsonb_build_array(r.owner_agency, r.person_ref))), '[]')
                where exists (
                    select 1 from person.record r where r.person_id = :person and r.partnership_id = m.partnership_id
                      and m.records @> jsonb_build_array(jsonb_build_array(r.owner_agency, r.person_ref)))""");
        run(person, "delete from person.move where records = '[]' and :person::uuid is not null");
        run(person, """
                delete from person.identity_claim c using person.record r
                where r.person_id = :person and c.partnership_id = r.partnership_id and c.owner_agency = r.owner_agency
                  and c.person_ref = r.person_ref""");
        run(person, "delete from person.record_word where person_id = :person");
        run(person, """
                delete from person.name_word w
                where not exists (select 1 from person.record_word r where r.word_id = w.word_id)
                  and :person::uuid is not null""");
        for (String table : new String[] {
            "match_key", "alike", "nhs_number", "version", "identity_claim", "counted_as", "record", "person"
        }) {
            run(person, "delete from person." + table + " where person_id = :person");
        }
    }

    private void run(PersonId person, String sql) {
        database.sql(sql).param("person", person.value()).update();
    }
}
