-- Work that waits in the database is looked for when nobody has signed in: which jobs live, and in which partnership.
create function partnership.live_jobs(of_role text) returns table (partnership_id uuid, staff_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
    select distinct m.partnership_id, m.staff_id
    from partnership.membership m
    where m.role = of_role and of_role like 'JOB\_%' and m.ended_at is null
      and m.from_day <= partnership.today() and partnership.today() < m.to_day
$$;
revoke execute on function partnership.live_jobs(text) from public;
grant execute on function partnership.live_jobs(text) to ${app};
