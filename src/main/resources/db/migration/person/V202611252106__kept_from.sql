-- Who holds a record about a person that whoever acts may not be shown, where their agency's agreement lets them know that
-- there is one (domain 8.6). Nothing else is said: not what, not how much, not since when. What carries code C is not even told of.
create function person.kept_from(of_person uuid) returns table (category text, owner_agency text)
language sql stable security definer set search_path = pg_catalog as $$
    with me as materialized (select governance.my_rules() as rules, governance.existence_known() as known)
    select distinct r.category, r.owner_agency
    from me cross join person.record r
    where r.person_id = of_person and r.partnership_id = (select partnership.my_partnership()) and not r.withdrawn
      and r.category = any (me.known) and r.handling is distinct from 'C'
      and not governance.sees(me.rules, r.partnership_id, r.person_id, r.category, r.owner_agency, r.handling)
    order by 1, 2
$$;
revoke execute on function person.kept_from(uuid) from public;
grant execute on function person.kept_from(uuid) to ${app};
grant create on schema person to ${searcher};
alter function person.kept_from(uuid) owner to ${searcher};
revoke create on schema person from ${searcher};
