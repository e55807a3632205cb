-- How many people a part of the cohort can hold from a day on (Oldham 3.2): all of it, a category, or those whom an agency leads.
-- Nothing here is about a person. Only the coordinator sets it; nothing is changed afterwards, a later line takes its place.
create schema workload;
grant usage on schema workload to ${app};
create table workload.capacity (
    line_id uuid primary key,
    partnership_id uuid not null,
    kind text not null check (kind in ('COHORT', 'CATEGORY', 'AGENCY')),
    code text not null check ((kind = 'COHORT') = (code = '')),
    places integer check (places between 0 and 100000),
    from_day date not null,
    reason text not null check (reason <> ''),
    set_by text not null,
    said_by uuid not null,
    recorded_at timestamptz not null
);
create index capacity_of on workload.capacity (partnership_id, from_day);
alter table workload.capacity enable row level security;
create policy ours on workload.capacity to ${app}
    using (partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
create policy set_by_the_coordinator on workload.capacity as restrictive for insert to ${app}
    with check ((select partnership.my_role()) = 'COORDINATOR');
grant select, insert on workload.capacity to ${app};
