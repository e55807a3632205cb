-- See V202611261216__spells_of_a_person.sql.
create index membership_of_person on cohort.membership (person_id, from_day);
create index allocation_of_person on cohort.allocation (person_id, from_day);
