-- Every statement asks who acts. A function in SQL is planned anew for each that asks, one in PL/pgSQL once for a session,
-- at a third of the cost; what they answer is as it was.
create or replace function partnership.acting() returns setof partnership.membership
language plpgsql stable security definer rows 1 set search_path = pg_catalog as $$
begin
    return query
    select m.* from partnership.membership m
    where m.membership_id = nullif(current_setting('app.membership', true), '')::uuid
      and m.ended_at is null
      and m.from_day <= partnership.today() and partnership.today() < m.to_day;
end $$;

create or replace function partnership.my_partnership() returns uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select me.partnership_id from partnership.acting() me);
end $$;

create or replace function partnership.my_agency() returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select me.agency from partnership.acting() me);
end $$;

create or replace function partnership.my_role() returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return (select me.role from partnership.acting() me);
end $$;

create or replace function partnership.live_memberships(of_staff uuid) returns table (
    membership_id uuid, staff_id uuid, staff_name text, partnership_id uuid, partnership_name text, agency text,
    agency_name text, regime text, role text, team_id uuid, from_day date, to_day date)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
    select m.membership_id, m.staff_id, s.name, m.partnership_id, p.name, m.agency, a.name, a.regime, m.role,
           m.team_id, m.from_day, m.to_day
    from partnership.membership m
    join partnership.staff s on s.staff_id = m.staff_id
    join partnership.partnership p on p.partnership_id = m.partnership_id
    join partnership.agency a on a.partnership_id = m.partnership_id and a.code = m.agency
    where m.staff_id = of_staff and m.ended_at is null
      and m.from_day <= partnership.today() and partnership.today() < m.to_day
    order by m.from_day, m.membership_id;
end $$;

create or replace function partnership.signed_in(of_sign_in uuid, started_after timestamptz) returns table (
    membership_id uuid, staff_id uuid, staff_name text, partnership_id uuid, partnership_name text, agency text,
    agency_name text, regime text, role text, team_id uuid, from_day date, to_day date)
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
    return query
    select m.*
    from partnership.sign_in s
    join partnership.account a on a.staff_id = s.staff_id and a.disabled_at is null
    cross join lateral partnership.live_memberships(s.staff_id) m
    where s.sign_in_id = of_sign_in and s.ended_at is null and s.at > started_after
      and m.membership_id = s.membership_id;
end $$;
