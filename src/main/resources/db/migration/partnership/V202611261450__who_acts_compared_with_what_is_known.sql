-- Every statement asks who acts. The settings of the transaction were read anew for each membership of the installation, as a
-- short table is read through; now once, before the look. What it answers is as it was.
create or replace function partnership.acting() returns setof partnership.membership
language plpgsql stable security definer rows 1 set search_path = pg_catalog as $$
declare
    bound uuid := nullif(current_setting('app.membership', true), '')::uuid;
    today date := partnership.today();
begin
    return query
    select m.* from partnership.membership m
    where m.membership_id = bound and m.ended_at is null and m.from_day <= today and today < m.to_day;
end $$;
