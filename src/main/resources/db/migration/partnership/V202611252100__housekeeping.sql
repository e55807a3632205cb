-- One more job in every partnership: it keeps house and is shown nothing about anyone.
with hosts as (
    select distinct on (m.partnership_id) m.partnership_id, m.agency from partnership.membership m
    where m.role = 'JOB_IMPORT' order by m.partnership_id, m.membership_id
), staff as (
    insert into partnership.staff (staff_id, partnership_id, agency, staff_ref, name, email, kind)
    select gen_random_uuid(), h.partnership_id, h.agency, 'job:housekeeping', 'Housekeeping job', '', 'job' from hosts h
    returning staff_id, partnership_id, agency
)
insert into partnership.membership (membership_id, partnership_id, staff_id, agency, role, from_day, to_day)
select gen_random_uuid(), s.partnership_id, s.staff_id, s.agency, 'HOUSEKEEPING', date '1900-01-01', date '9999-12-31'
from staff s;

-- Asked before anyone acts: in whose name each partnership's work is begun.
create function partnership.housekeepers() returns table (
    membership_id uuid, staff_id uuid, staff_name text, partnership_id uuid, partnership_name text, agency text,
    agency_name text, regime text, role text, team_id uuid, from_day date, to_day date)
language sql stable security definer set search_path = pg_catalog as $$
    select l.* from partnership.staff s, partnership.live_memberships(s.staff_id) l
    where s.kind = 'job' and l.role = 'HOUSEKEEPING'
    order by l.partnership_name, l.partnership_id
$$;
revoke execute on function partnership.housekeepers() from public;
grant execute on function partnership.housekeepers() to ${app};

grant delete on partnership.sign_in to ${app};
