-- How the files of each feed name and write things beside our columns. Each saving stays; the newest counts.
create table imports.column_mapping (
    partnership_id uuid not null,
    agency text not null,
    feed text not null,
    kind text not null,
    saved_at timestamptz not null,
    saved_by text not null,
    mapping jsonb not null,
    primary key (partnership_id, agency, feed, kind, saved_at)
);
alter table imports.column_mapping enable row level security;
alter table imports.column_mapping force row level security;
create policy for_jobs on imports.column_mapping to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB\_%')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) like 'JOB\_%');
grant select, insert on imports.column_mapping to ${app};
