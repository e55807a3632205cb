-- Signing in: who may, how often it may be tried and from where, and who is signed in now.
alter table partnership.account enable row level security;
create policy of_my_partnership on partnership.account to ${app}
    using (exists (select from partnership.staff s where s.staff_id = account.staff_id))
    with check (exists (select from partnership.staff s where s.staff_id = account.staff_id));

-- Read before anyone acts. One row at most; a code is asked for unless every live membership is in a made-up partnership.
create function partnership.account_to_sign_in(of_username text) returns table (
    staff_id uuid, password_hash text, totp_secret text, totp_last_step bigint, disabled boolean, code_needed boolean)
language sql stable security definer set search_path = pg_catalog as $$
    select a.staff_id, a.password_hash, a.totp_secret, a.totp_last_step, a.disabled_at is not null,
           not coalesce((select bool_and(p.made_up)
                         from partnership.live_memberships(a.staff_id) m
                         join partnership.partnership p on p.partnership_id = m.partnership_id), false)
    from partnership.account a
    where a.username = of_username
$$;

-- A code is good once: its time step must be later than the last one used.
create function partnership.use_code(of_staff uuid, step bigint) returns boolean
language sql volatile security definer set search_path = pg_catalog as $$
    with used as (update partnership.account a set totp_last_step = step
                  where a.staff_id = of_staff and a.totp_secret is not null and a.totp_last_step < step
                  returning 1)
    select exists (select from used)
$$;

-- The secret is written once, by the first code that fits it.
create function partnership.enrol_authenticator(of_staff uuid, secret text, step bigint) returns boolean
language sql volatile security definer set search_path = pg_catalog as $$
    with enrolled as (update partnership.account a set totp_secret = secret, totp_last_step = step
                      where a.staff_id = of_staff and a.totp_secret is null
                      returning 1)
    select exists (select from enrolled)
$$;

-- Tries that count against one another. A bucket is named by a digest, so it holds neither names nor addresses.
create table partnership.sign_in_tries (
    bucket text primary key,
    tries integer not null check (tries > 0),
    last_at timestamptz not null,
    wait_until timestamptz not null
);
create index sign_in_tries_by_age on partnership.sign_in_tries (last_at);

-- Devices and network addresses from which someone has signed in before, by digest; each has tries of its own.
create table partnership.known_place (
    staff_id uuid not null references partnership.staff,
    place text not null,
    last_at timestamptz not null,
    primary key (staff_id, place)
);

-- One sign-in, from its start to its end; the http session names it as its principal.
create table partnership.sign_in (
    sign_in_id uuid primary key,
    partnership_id uuid not null,
    staff_id uuid not null references partnership.staff,
    membership_id uuid not null references partnership.membership,
    at timestamptz not null,
    address text not null,
    browser text not null,
    ended_at timestamptz
);
create index sign_in_of_staff on partnership.sign_in (staff_id) where ended_at is null;
alter table partnership.sign_in enable row level security;
create policy of_my_partnership on partnership.sign_in to ${app}
    using (partnership_id = (select partnership.my_partnership()))
    with check (partnership_id = (select partnership.my_partnership()));

-- Whom a sign-in acts for now: no row once it has ended or grown old, the account is disabled or the membership over.
create function partnership.signed_in(of_sign_in uuid, started_after timestamptz) returns table (
    membership_id uuid, staff_id uuid, staff_name text, partnership_id uuid, partnership_name text, agency text,
    agency_name text, regime text, role text, team_id uuid, from_day date, to_day date)
language sql stable security definer set search_path = pg_catalog as $$
    select m.*
    from partnership.sign_in s
    join partnership.account a on a.staff_id = s.staff_id and a.disabled_at is null
    cross join lateral partnership.live_memberships(s.staff_id) m
    where s.sign_in_id = of_sign_in and s.ended_at is null and s.at > started_after
      and m.membership_id = s.membership_id
$$;

-- Sessions as Spring Session JDBC keeps them (its schema-postgresql.sql), so that they outlive a restart.
create table partnership.http_session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index http_session_by_expiry on partnership.http_session (expiry_time);
create index http_session_by_principal on partnership.http_session (principal_name);

create table partnership.http_session_attributes (
    session_primary_id char(36) not null references partnership.http_session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

grant select, insert, update, delete on partnership.sign_in_tries, partnership.known_place, partnership.http_session,
    partnership.http_session_attributes to ${app};
grant select, insert, update on partnership.sign_in to ${app};

do $$
declare
    named text;
begin
    foreach named in array array['account_to_sign_in(text)', 'use_code(uuid, bigint)',
                                 'enrol_authenticator(uuid, text, bigint)', 'signed_in(uuid, timestamptz)'] loop
        execute format('revoke execute on function partnership.%s from public', named);
        execute format('grant execute on function partnership.%s to ${app}', named);
    end loop;
end $$;
