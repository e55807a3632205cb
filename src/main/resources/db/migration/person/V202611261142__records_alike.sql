-- What the data steward's queue is ordered by: the keys under which a doubt looks for others, by what a steward may be told of
-- it, and the records filed under one of them, whenever they came. Kept by the acts that note a doubt and that file a record,
-- so that no page has to look. A doubt of a reference that stands for somebody already is like their own record alone.
create table person.sought_key (
    partnership_id uuid not null,
    key bigint not null,
    doubt_id uuid not null references person.doubt on delete cascade,
    primary key (partnership_id, key, doubt_id)
);
create index sought_key_of_doubt on person.sought_key (doubt_id);

create table person.alike (
    doubt_id uuid not null references person.doubt on delete cascade,
    record_id uuid not null,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    primary key (doubt_id, record_id)
);
create index alike_of_record on person.alike (record_id);
create index alike_of_person on person.alike (person_id);

do $$
declare
    named text;
begin
    foreach named in array array['sought_key', 'alike'] loop
        execute format('alter table person.%I enable row level security', named);
        execute format('alter table person.%I force row level security', named);
        execute format('create policy for_jobs on person.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')
            with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')',
            named);
    end loop;
end $$;
create policy found on person.alike for select to ${searcher} using (true);
grant select on person.alike to ${searcher};
grant select, insert, delete on person.sought_key, person.alike to ${app};

-- For doubts from before this, of those noted beside them then; when their rows come again they are as all others.
insert into person.alike
select distinct d.doubt_id, r.record_id, r.partnership_id, r.person_id, r.owner_agency, r.category, r.handling
from person.doubt d
join person.record r on r.partnership_id = d.partnership_id and r.person_id = any (d.candidates)
 and (r.pnc = d.block ->> 'pnc' or r.cro = d.block ->> 'cro' or r.crn = d.block ->> 'crn' or r.noms = d.block ->> 'noms'
      or r.yot_ref = d.block ->> 'yot_ref' or r.date_of_birth::text = d.block ->> 'date_of_birth'
      or r.owner_agency = d.owner_agency and r.person_ref = d.person_ref
      or lower(r.forename) = lower(d.block ->> 'forename') and lower(r.surname) = lower(d.block ->> 'surname'));
