-- Draft cohorts: who might be taken onto the cohort, drawn up before it goes live or is renewed. Nobody is on the cohort by one.
create schema draftcohort;
grant usage on schema draftcohort to ${app};

create table draftcohort.draft (
    draft_id uuid primary key,
    partnership_id uuid not null,
    name text not null check (name <> ''),
    why text not null check (why <> ''),
    drawn_up_at timestamptz not null,
    drawn_up_by text not null,
    said_by uuid not null,
    accepted_on date,
    accepted_where text,
    accepted_by text,
    check ((accepted_on is null) = (accepted_where is null) and (accepted_on is null) = (accepted_by is null))
);
create unique index one_draft_of_a_name on draftcohort.draft (partnership_id, lower(name));

-- Who is on a draft, and who was taken off it again: said at a screen, so that it goes with the person through a merge.
create table draftcohort.draft_person (
    claim_id uuid primary key,
    partnership_id uuid not null,
    person_id uuid not null,
    owner_agency text not null,
    category text not null,
    handling text,
    feed text not null,
    source_ref text not null,
    source_updated_at timestamptz not null,
    recorded_at timestamptz not null,
    superseded_at timestamptz,
    withdrawn boolean not null,
    draft_id uuid not null references draftcohort.draft,
    taken_off boolean not null,
    reason text not null check (reason <> ''),
    put_by text not null,
    said_by uuid not null
);
create index draft_person_of on draftcohort.draft_person (person_id);
create index draft_person_in_force on draftcohort.draft_person (draft_id) where superseded_at is null;
select governance.protect('draftcohort.draft_person');

-- The profile of a draft as it was agreed: numbers alone, so boards may read it. The latest counts.
create table draftcohort.profile (
    profile_id uuid primary key,
    partnership_id uuid not null,
    draft_id uuid not null references draftcohort.draft,
    people integer not null check (people > 0),
    agreed_at timestamptz not null,
    agreed_where text not null check (agreed_where <> ''),
    agreed_by text not null,
    said_by uuid not null
);
create index profile_of_draft on draftcohort.profile (draft_id);
create table draftcohort.profile_count (
    profile_id uuid not null references draftcohort.profile,
    partnership_id uuid not null,
    breakdown text not null,
    words text not null,
    people integer not null check (people > 0),
    primary key (profile_id, breakdown, words)
);

do $$
declare
    named text;
begin
    foreach named in array array['draft', 'profile', 'profile_count'] loop
        execute format('alter table draftcohort.%I enable row level security', named);
        execute format('alter table draftcohort.%I force row level security', named);
        execute format('create policy ours on draftcohort.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
        execute format('create policy drawn_up_by_the_coordinator on draftcohort.%I as restrictive for insert to ${app}
            with check ((select partnership.my_role()) = ''COORDINATOR'')', named);
        execute format('create policy accepted_by_the_coordinator on draftcohort.%I as restrictive for update to ${app}
            using ((select partnership.my_role()) = ''COORDINATOR'')', named);
    end loop;
end $$;
grant select, insert on draftcohort.draft, draftcohort.profile, draftcohort.profile_count to ${app};
grant update (accepted_on, accepted_where, accepted_by) on draftcohort.draft to ${app};
grant select, insert, update (superseded_at), delete on draftcohort.draft_person to ${app};
