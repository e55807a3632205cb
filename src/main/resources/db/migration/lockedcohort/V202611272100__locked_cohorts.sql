-- Cohorts locked as they were on a day. Nothing of one is changed afterwards but that it is retired.
create schema lockedcohort;
grant usage on schema lockedcohort to ${app};

create table lockedcohort.locked_cohort (
    locked_cohort_id uuid primary key,
    partnership_id uuid not null,
    name text not null check (name <> ''),
    as_at date not null,
    people integer not null check (people > 0),
    purpose text not null check (purpose <> ''),
    locked_at timestamptz not null,
    locked_by text not null,
    said_by uuid not null,
    retired_at timestamptz,
    retired_by text,
    retired_reason text,
    check ((retired_at is null) = (retired_by is null) and (retired_at is null) = (retired_reason is null))
);
create unique index one_of_a_name on lockedcohort.locked_cohort (partnership_id, lower(name));

-- Who is in it: person keys alone, each guarded as the membership that it rests on. The person follows merges, back and forth, by
-- who they were when they were locked.
create table lockedcohort.locked_person (
    locked_cohort_id uuid not null references lockedcohort.locked_cohort,
    locked_as uuid not null,
    person_id uuid not null,
    partnership_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    primary key (locked_cohort_id, locked_as)
);
create index locked_person_of on lockedcohort.locked_person (person_id);
create index locked_person_as on lockedcohort.locked_person (locked_as);
select governance.protect('lockedcohort.locked_person');

-- That somebody in it was erased, and on which day; not who. Records erased in one transaction were one person's.
create table lockedcohort.erased (
    erased_id uuid primary key,
    locked_cohort_id uuid not null references lockedcohort.locked_cohort,
    partnership_id uuid not null,
    erased_on date not null,
    erased_in text not null
);
create index erased_of_locked on lockedcohort.erased (locked_cohort_id);

do $$
declare
    named text;
begin
    foreach named in array array['locked_cohort', 'erased'] loop
        execute format('alter table lockedcohort.%I enable row level security', named);
        execute format('alter table lockedcohort.%I force row level security', named);
        execute format('create policy ours on lockedcohort.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
    end loop;
end $$;
create policy locked_by_those_who_may on lockedcohort.locked_cohort as restrictive for insert to ${app}
    with check ((select partnership.my_role()) in ('COORDINATOR', 'ANALYST'));
create policy retired_by_those_who_may on lockedcohort.locked_cohort as restrictive for update to ${app}
    using ((select partnership.my_role()) in ('COORDINATOR', 'ANALYST') and retired_at is null) with check (true);
create policy left_by_erasure on lockedcohort.erased as restrictive for insert to ${app}
    with check ((select partnership.my_role()) = 'JOB_ERASURE');

grant select, insert on lockedcohort.locked_cohort, lockedcohort.erased to ${app};
grant update (retired_at, retired_by, retired_reason) on lockedcohort.locked_cohort to ${app};
grant select, insert, update (person_id), delete on lockedcohort.locked_person to ${app};
