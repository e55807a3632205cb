-- Whom someone of whom no record is left has become, for a page asked for by the reference they had: only for those to whom
-- a record that went with them may be shown, now that it is the other's. The same work whether there was such a person, who
-- may be shown or not, or nobody, when somebody else is looked at in their place. So the time of an answer tells nothing.
create function person.now_part_of(of_reference text) returns table (person_id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
    mine jsonb := governance.my_rules();
    here uuid := partnership.my_partnership();
    whose person.person;
    now_of uuid;
    held person.record;
    may_see boolean;
    came boolean;
    shown boolean := false;
begin
    select p.* into whose from person.person p
    where p.partnership_id = here and p.reference >= of_reference order by p.reference limit 1;
    with recursive path as (
        select whose.person_id as now, 0 as steps
        union all
        select next.to_person, p.steps + 1 from path p
        cross join lateral (
            select m.to_person from person.move m
            where m.person_id = p.now and m.kind = 'MERGE' and m.undone_at is null
            order by m.moved_at desc limit 1) as next
        where not exists (select 1 from person.record r where r.person_id = p.now)
    ) cycle now set round using been
    select p.now into now_of from path p where not p.round order by p.steps desc limit 1;
    for held in select r.* from person.record r where r.person_id = now_of loop
        may_see := governance.sees(mine, held.partnership_id, held.person_id, held.category, held.owner_agency, held.handling);
        select exists (
            select 1 from person.move m cross join jsonb_array_elements(m.records) as e(record)
            where m.person_id = whose.person_id and m.kind = 'MERGE' and m.undone_at is null
              and e.record = jsonb_build_array(held.owner_agency, held.person_ref)) into came;
        shown := (may_see and came) or shown;
    end loop;
    if shown and whose.reference = of_reference and now_of <> whose.person_id then
        select p.person_id, p.reference into person_id, reference from person.person p where p.person_id = now_of;
        return next;
    end if;
end $$;
revoke execute on function person.now_part_of(text) from public;
grant execute on function person.now_part_of(text) to ${app};
grant create on schema person to ${searcher};
alter function person.now_part_of(text) owner to ${searcher};
revoke create on schema person from ${searcher};
