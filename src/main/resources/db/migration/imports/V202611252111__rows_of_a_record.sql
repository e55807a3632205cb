-- Which of an agency's records a row belongs to, so that rows can follow the record when it is taken to another person.
-- A row taken before this is known by its person, where the agency has just one record of them.
alter table imports.source_row add column person_ref text;
-- The owner of a table whose rules are forced sees no row of it: they are laid aside for as long as this takes.
alter table imports.source_row no force row level security;
alter table person.record no force row level security;
update imports.source_row s set person_ref = r.person_ref
from person.record r
where s.person_id = r.person_id and s.agency = r.owner_agency and s.partnership_id = r.partnership_id
  and not exists (select 1 from person.record o
                  where o.person_id = r.person_id and o.owner_agency = r.owner_agency and o.record_id <> r.record_id);
alter table imports.source_row force row level security;
alter table person.record force row level security;
create index source_row_of_record on imports.source_row (partnership_id, agency, person_ref);
