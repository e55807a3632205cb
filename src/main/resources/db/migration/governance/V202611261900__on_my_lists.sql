-- Everyone who is on a list that concerns whoever acts, as governance.sees_each reads them: of these alone the rules may say
-- something else than of others of the same age. For functions that decide rows of one kind by one of them, and for them alone.
create function governance.on_my_lists() returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
declare
    mine jsonb := governance.my_rules();
begin
    return query
    select e.person_id from governance.exclusion e where e.staff_id = (mine ->> 'staff')::uuid
    union select r.person_id from governance.restriction r
    union select r.person_id from governance.relationship r where r.staff_id = (mine ->> 'staff')::uuid
    union select r.person_id from governance.relationship r where r.team_id = (mine ->> 'team')::uuid
    union select c.person_id from governance.consent c where c.agency = mine ->> 'agency'
    union select t.person_id from governance.break_glass_ticket t where t.staff_id = (mine ->> 'staff')::uuid;
end $$;
revoke execute on function governance.on_my_lists() from public;
grant execute on function governance.on_my_lists() to ${searcher};
create policy found on governance.coming_of_age for select to ${searcher} using (true);
grant select on governance.coming_of_age to ${searcher};
