-- Whom a reference names, and whether whoever acts may be shown them: the same work whether the person may be shown, may
-- not, or is not there at all, when somebody else is looked at in their place. So the time of an answer tells nothing.
create function person.called(of_reference text) returns table (person_id uuid, known boolean, seen boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    mine jsonb := governance.my_rules();
    here uuid := partnership.my_partnership();
    my_role text := partnership.my_role();
    whose person.person;
    held person.record;
begin
    select p.* into whose from person.person p
    where p.partnership_id = here and p.reference >= of_reference order by p.reference limit 1;
    known := coalesce(whose.reference = of_reference, false);
    seen := coalesce(my_role like 'JOB_%' or my_role = 'PRIVACY_OFFICER', false);
    for held in select r.* from person.record r where r.person_id = whose.person_id loop
        seen := governance.sees(mine, held.partnership_id, held.person_id, held.category, held.owner_agency, held.handling) or seen;
    end loop;
    seen := seen and known;
    person_id := case when known then whose.person_id end;
    return next;
end $$;
revoke execute on function person.called(text) from public;
grant execute on function person.called(text) to ${app};
grant select on person.person, person.record to ${searcher};
create policy found on person.person for select to ${searcher} using (true);
grant create on schema person to ${searcher};
alter function person.called(text) owner to ${searcher};
revoke create on schema person from ${searcher};
