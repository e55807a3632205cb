-- Which version of the scoring matrix a partnership counts by, from a day on: who adopted it, why, and how the list stood under it.
-- Nothing here is about a person. Only the coordinator adopts; nothing is changed afterwards.
create table selection.matrix_adopted (
    adoption_id uuid primary key,
    partnership_id uuid not null,
    version integer not null check (version > 0),
    from_day date not null,
    reason text not null check (reason <> ''),
    effect text not null,
    set_by text not null,
    said_by uuid not null,
    recorded_at timestamptz not null
);
create index matrix_adopted_of on selection.matrix_adopted (partnership_id, from_day);
alter table selection.matrix_adopted enable row level security;
create policy ours on selection.matrix_adopted to ${app}
    using (partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));
create policy adopted_by_the_coordinator on selection.matrix_adopted as restrictive for insert to ${app}
    with check ((select partnership.my_role()) = 'COORDINATOR');
grant select, insert on selection.matrix_adopted to ${app};
