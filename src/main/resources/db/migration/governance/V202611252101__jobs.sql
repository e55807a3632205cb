-- What is done without anyone asking: when each job of each partnership ran, what came of it and when it runs next.
-- claimed_until: another machine leaves the job alone for so long; a job whose machine died is taken up after that.
create table governance.job (
    partnership_id uuid not null references partnership.partnership,
    name text not null,
    next_at timestamptz not null,
    claimed_until timestamptz,
    begun_at timestamptz,
    ended_at timestamptz,
    outcome text check (outcome in ('DONE', 'FAILED')),
    said text not null default '',
    failures integer not null default 0,
    primary key (partnership_id, name)
);
alter table governance.job enable row level security;
create policy kept_by_housekeeping on governance.job to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'HOUSEKEEPING')
    with check (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'HOUSEKEEPING');
create policy read_by_privacy_officer on governance.job for select to ${app}
    using (partnership_id = (select partnership.my_partnership()) and (select partnership.my_role()) = 'PRIVACY_OFFICER');
grant select, insert, update on governance.job to ${app};

-- Whether the partnership knows anyone, asked when a job that works with people met none.
create function governance.knows_people() returns boolean
language sql stable security definer set search_path = pg_catalog as $$
    select exists (select from governance.coming_of_age c where c.partnership_id = (select partnership.my_partnership()))
$$;
revoke execute on function governance.knows_people() from public;
grant execute on function governance.knows_people() to ${app};
