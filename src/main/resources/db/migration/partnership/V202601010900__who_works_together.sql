-- Who works together: partnerships, their areas, agencies, teams, staff and memberships; accounts to sign in with.
create schema partnership;
grant usage on schema partnership to ${app}, ${statistics}, ${searcher}, ${publisher};

create table partnership.partnership (
    partnership_id uuid primary key,
    name text not null,
    made_up boolean not null default false
);

create table partnership.area (
    partnership_id uuid not null references partnership.partnership,
    code text not null,
    name text not null,
    primary key (partnership_id, code)
);

create table partnership.ward (
    partnership_id uuid not null,
    code text not null,
    name text not null,
    area text not null,
    primary key (partnership_id, code),
    foreign key (partnership_id, area) references partnership.area
);

create table partnership.agency (
    partnership_id uuid not null references partnership.partnership,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
    name text not null,
    regime text not null check (regime in ('COMPETENT_AUTHORITY', 'UK_GDPR')),
    contact_staff uuid,
    contact_deputy uuid,
    primary key (partnership_id, code)
);

create table partnership.team (
    team_id uuid primary key,
    partnership_id uuid not null,
    agency text not null,
    name text not null,
    unique (partnership_id, agency, name),
    foreign key (partnership_id, agency) references partnership.agency
);

create table partnership.staff (
    staff_id uuid primary key,
    partnership_id uuid not null references partnership.partnership,
    agency text not null,
    staff_ref text not null,
    name text not null,
    email text not null,
    kind text not null default 'person' check (kind in ('person', 'job', 'feed')),
    unique (partnership_id, agency, staff_ref),
    foreign key (partnership_id, agency) references partnership.agency
);
alter table partnership.agency
    add foreign key (contact_staff) references partnership.staff,
    add foreign key (contact_deputy) references partnership.staff;

-- A membership always has a last day; ended_at ends it at once, whatever the days say.
create table partnership.membership (
    membership_id uuid primary key,
    partnership_id uuid not null,
    staff_id uuid not null references partnership.staff,
    agency text not null,
    team_id uuid references partnership.team,
    role text not null,
    from_day date not null,
    to_day date not null check (to_day >= from_day),
    ended_at timestamptz,
    foreign key (partnership_id, agency) references partnership.agency
);
create index membership_of_staff on partnership.membership (staff_id);

create table partnership.account (
    staff_id uuid primary key references partnership.staff,
    username text not null unique check (username = lower(username)),
    password_hash text not null,
    totp_secret text,
    totp_last_step bigint not null default 0,
    disabled_at timestamptz
);

-- The day that rules are read on. The application sets it from its clock, so that a moved clock moves the rules too.
create function partnership.today() returns date language sql stable as $$
    select coalesce(nullif(current_setting('app.today', true), '')::date, (now() at time zone 'Europe/London')::date)
$$;

-- The membership that acts in this transaction, or no row when it is not set, ended or out of its days.
create function partnership.acting() returns setof partnership.membership
language sql stable security definer set search_path = pg_catalog as $$
    select m.* from partnership.membership m
    where m.membership_id = nullif(current_setting('app.membership', true), '')::uuid
      and m.ended_at is null
      and m.from_day <= partnership.today() and partnership.today() < m.to_day
$$;

create function partnership.my_partnership() returns uuid
language sql stable security definer set search_path = pg_catalog as $$
    select partnership_id from partnership.acting()
$$;

create function partnership.my_agency() returns text
language sql stable security definer set search_path = pg_catalog as $$
    select agency from partnership.acting()
$$;

create function partnership.my_role() returns text
language sql stable security definer set search_path = pg_catalog as $$
    select role from partnership.acting()
$$;

-- Each request asks anew who it acts for, before any membership is set.
create function partnership.live_memberships(of_staff uuid) returns table (
    membership_id uuid, staff_id uuid, staff_name text, partnership_id uuid, partnership_name text, agency text,
    agency_name text, regime text, role text, team_id uuid, from_day date, to_day date)
language sql stable security definer set search_path = pg_catalog as $$
    select m.membership_id, m.staff_id, s.name, m.partnership_id, p.name, m.agency, a.name, a.regime, m.role,
           m.team_id, m.from_day, m.to_day
    from partnership.membership m
    join partnership.staff s on s.staff_id = m.staff_id
    join partnership.partnership p on p.partnership_id = m.partnership_id
    join partnership.agency a on a.partnership_id = m.partnership_id and a.code = m.agency
    where m.staff_id = of_staff and m.ended_at is null
      and m.from_day <= partnership.today() and partnership.today() < m.to_day
    order by m.from_day, m.membership_id
$$;

do $$
declare
    named text;
begin
    foreach named in array array['area', 'ward', 'agency', 'team', 'staff', 'membership'] loop
        execute format('alter table partnership.%I enable row level security', named);
        execute format('create policy of_my_partnership on partnership.%I to ${app}
            using (partnership_id = (select partnership.my_partnership()))
            with check (partnership_id = (select partnership.my_partnership()))', named);
    end loop;
end $$;
alter table partnership.partnership enable row level security;
create policy mine on partnership.partnership to ${app}
    using (partnership_id = (select partnership.my_partnership()));

grant select on partnership.partnership, partnership.area, partnership.ward to ${app};
grant select, insert, update on partnership.agency, partnership.team, partnership.staff, partnership.membership to ${app};
grant select, insert, update on partnership.account to ${app};
