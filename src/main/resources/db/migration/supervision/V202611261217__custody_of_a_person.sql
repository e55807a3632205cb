-- See V202611261216__spells_of_a_person.sql.
create index custody_spell_of_person on supervision.custody_spell (person_id, from_day);
