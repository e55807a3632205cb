-- The merges and un-merges that whoever acts may be told of, with how many of the records that were moved they may be shown:
-- only where that is at least one, and at least one of those that the other person had then. Of a merge with somebody hidden the
-- list would tell that there is somebody. Nothing for anyone but the data steward and jobs; what moved at an agency's word is
-- told to that agency alone.
create function person.moves_shown() returns table (move_id uuid, records integer)
language sql stable security definer set search_path = pg_catalog set jit = off rows 1000 as $$
    with mine as materialized (
        select partnership.my_partnership() as partnership_id
        where partnership.my_role() = 'DATA_STEWARD' or partnership.my_role() like 'JOB\_%'
    ), moves as materialized (
        select m.*, case m.kind when 'MERGE' then m.to_person else m.person_id end as other
        from mine join person.move m on m.partnership_id = mine.partnership_id where m.agency is null
    ), moved as materialized (
        select m.move_id, m.partnership_id, m.other, m.to_person, m.moved_at, e.record ->> 0 as owner_agency, e.record ->> 1 as person_ref
        from moves m cross join jsonb_array_elements(m.records) as e(record)
    ), began as materialized (
        select m.move_id, m.partnership_id, m.other, min(c.claim_number) as claim_number
        from moved m
        join person.identity_claim c on c.person_id = m.to_person and c.partnership_id = m.partnership_id and c.kind = 'ASSERTED'
         and c.owner_agency = m.owner_agency and c.person_ref = m.person_ref and c.recorded_at = m.moved_at
        group by m.move_id, m.partnership_id, m.other
    ), stayed as materialized (
        select distinct b.move_id, b.partnership_id, c.owner_agency, c.person_ref
        from began b
        join person.identity_claim c on c.person_id = b.other and c.kind = 'ASSERTED' and c.claim_number < b.claim_number
        where not exists (
                select 1 from person.identity_claim n
                where n.partnership_id = b.partnership_id and n.owner_agency = c.owner_agency and n.person_ref = c.person_ref
                  and n.kind = 'ASSERTED' and c.claim_number < n.claim_number and n.claim_number < b.claim_number)
          and not exists (
                select 1 from moved m
                where m.move_id = b.move_id and m.owner_agency = c.owner_agency and m.person_ref = c.person_ref)
    ), held as materialized (
        select a.move_id, a.went, r.person_id, r.category, r.owner_agency, r.handling, row_number() over () as n
        from (select move_id, partnership_id, owner_agency, person_ref, true as went from moved
              union all select move_id, partnership_id, owner_agency, person_ref, false from stayed) as a
        join person.record r on r.partnership_id = a.partnership_id and r.owner_agency = a.owner_agency and r.person_ref = a.person_ref
    ), shown as (
        select h.move_id, h.went
        from (select array_agg(h.person_id order by h.n) as people, array_agg(h.category order by h.n) as categories,
                     array_agg(h.owner_agency order by h.n) as owners, array_agg(h.handling order by h.n) as handlings from held h) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
        join held h on h.n = s.n and s.seen
    )
    select s.move_id, (count(*) filter (where s.went))::integer
    from shown s group by s.move_id having bool_or(s.went) and bool_or(not s.went)
$$;
revoke execute on function person.moves_shown() from public;
grant execute on function person.moves_shown() to ${app};
grant create on schema person to ${searcher};
alter function person.moves_shown() owner to ${searcher};
revoke create on schema person from ${searcher};
