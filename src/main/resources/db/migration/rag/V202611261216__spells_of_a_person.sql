-- The index of the constraint that keeps spells apart answers ten times slower than this one.
create index spell_of_person on rag.spell (person_id, from_day);
