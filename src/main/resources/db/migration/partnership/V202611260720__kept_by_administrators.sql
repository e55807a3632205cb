-- Administrators keep areas, wards, agencies and teams. They end on a day and are never deleted, because records, memberships
-- and statuses name them: from to_day on they are not offered any more. Nothing is known of when the first ones began.
do $$
declare
    named text;
begin
    foreach named in array array['area', 'ward', 'agency', 'team'] loop
        execute format('alter table partnership.%I add column from_day date, add column to_day date,
            add column version integer not null default 1, add check (to_day >= from_day)', named);
        execute format('create policy added_by_those_who_keep on partnership.%I as restrictive for insert to ${app}
            with check ((select partnership.my_role()) = ''ADMINISTRATOR'' or %L and (select partnership.my_role()) like ''JOB\_%%'')',
            named, named = 'team');
        execute format('create policy changed_by_administrators on partnership.%I as restrictive for update to ${app}
            using ((select partnership.my_role()) = ''ADMINISTRATOR'')', named);
    end loop;
end $$;

revoke insert, update on partnership.agency, partnership.team from ${app};
grant insert (partnership_id, code, name, from_day), update (name, to_day, version) on partnership.area to ${app};
grant insert (partnership_id, code, name, area, from_day), update (name, area, to_day, version) on partnership.ward to ${app};
grant insert (partnership_id, code, name, regime, contact_staff, contact_deputy, from_day),
    update (name, regime, contact_staff, contact_deputy, to_day, version) on partnership.agency to ${app};
grant insert (team_id, partnership_id, agency, name, from_day), update (name, to_day, version) on partnership.team to ${app};
