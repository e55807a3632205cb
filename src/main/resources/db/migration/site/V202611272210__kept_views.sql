-- Ways of looking at a list that somebody keeps for themselves under a name of their own. An address holds what a list is narrowed to, and
-- never what somebody typed of a name.
create table site.kept_view (
    view_id uuid primary key,
    partnership_id uuid not null,
    staff_id uuid not null,
    name text not null check (name <> '' and length(name) <= 60),
    address text not null check (address like '/cohort%' and address not like '%name=%' and length(address) <= 400),
    kept_at timestamptz not null,
    unique (partnership_id, staff_id, name)
);
alter table site.kept_view enable row level security;
create policy ones_own on site.kept_view to ${app}
    using (partnership_id = (select partnership.my_partnership()) and staff_id = (select me.staff_id from partnership.acting() me))
    with check (partnership_id = (select partnership.my_partnership()) and staff_id = (select me.staff_id from partnership.acting() me));
grant select, insert, delete on site.kept_view to ${app};
