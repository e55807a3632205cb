-- Agencies' files: what came, what was wrong with it, which version of each row is the newest, and which rows wait.
create schema imports;
grant usage on schema imports to ${app};

create table imports.run (
    run_id uuid primary key,
    partnership_id uuid not null,
    agency text not null,
    kind text not null,
    feed text not null,
    file_name text not null,
    file_hash text not null,
    extracted_at timestamptz,
    requested_by uuid not null,
    requester text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    state text not null check (state in ('LOOKED_AT', 'RUNNING', 'DONE', 'REFUSED')),
    report jsonb,
    expires_on date not null
);
create index run_by_time on imports.run (partnership_id, started_at desc);

-- The file of a run that was only looked at, kept until it is applied or its time is up.
create table imports.kept_file (
    run_id uuid primary key references imports.run on delete cascade,
    partnership_id uuid not null,
    agency text not null,
    content bytea not null,
    expires_on date not null
);

-- The newest version of each row an agency has sent. withdrawn rows stay, so that an old copy does not come back.
create table imports.source_row (
    partnership_id uuid not null,
    agency text not null,
    feed text not null,
    kind text not null,
    source_ref text not null,
    updated_at timestamptz not null,
    digest text not null,
    withdrawn boolean not null,
    person_id uuid,
    primary key (partnership_id, agency, feed, kind, source_ref)
);
create index source_row_of_person on imports.source_row (person_id);

-- Rows about people not settled yet; the newest version of each, applied when its person_ref is settled.
create table imports.waiting_row (
    partnership_id uuid not null,
    agency text not null,
    feed text not null,
    kind text not null,
    source_ref text not null,
    person_ref text not null,
    updated_at timestamptz not null,
    digest text not null,
    withdrawn boolean not null,
    content jsonb not null,
    since timestamptz not null,
    expires_on date not null,
    primary key (partnership_id, agency, feed, kind, source_ref)
);
create index waiting_row_of_ref on imports.waiting_row (partnership_id, agency, person_ref);

do $$
declare
    named text;
begin
    foreach named in array array['run', 'kept_file', 'source_row', 'waiting_row'] loop
        execute format('alter table imports.%I enable row level security', named);
        execute format('alter table imports.%I force row level security', named);
        execute format('create policy for_jobs on imports.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')
            with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like ''JOB_%%'')',
            named);
    end loop;
end $$;
-- An agency sees its own runs and files; those who import for all see what they themselves asked for.
create policy own on imports.run for select to ${app}
    using (partnership_id = (select partnership.my_partnership())
           and (agency = (select partnership.my_agency())
                or requested_by = (select staff_id from partnership.acting())));
grant select, insert, update, delete on imports.run, imports.kept_file, imports.source_row, imports.waiting_row to ${app};
