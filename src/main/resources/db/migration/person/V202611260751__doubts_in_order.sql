-- The doubts that wait are read in an order by the listed function of the room that shows them.
create index open_doubt on person.doubt (partnership_id) where settled_at is null;
create policy found on person.doubt for select to ${searcher} using (true);
create policy found on person.move for select to ${searcher} using (true);
create policy found on person.identity_claim for select to ${searcher} using (true);
grant select on person.doubt, person.move, person.identity_claim to ${searcher};

-- Links made without asking to a person of whom another agency has a record, and those of them taken apart again, for each
-- two agencies; only where whoever acts may be shown both records. Nothing for anyone but the data steward and jobs.
create function person.links_made() returns table (one text, other text, links bigint, undone bigint)
language sql stable security definer set search_path = pg_catalog set enable_nestloop = off set jit = off as $$
    with made as materialized (
        select c.owner_agency, c.person_ref, c.person_id, min(c.claim_number) as claim_number
        from person.identity_claim c
        where c.partnership_id = (select partnership.my_partnership()) and c.kind = 'ASSERTED'
          and c.rule in ('equal identifier', 'weight of evidence')
          and ((select partnership.my_role()) = 'DATA_STEWARD' or (select partnership.my_role()) like 'JOB\_%')
        group by c.owner_agency, c.person_ref, c.person_id
    ), link as materialized (
        select m.owner_agency, m.person_ref, m.person_id, r.record_id, exists (
                   select 1 from person.identity_claim d
                   where d.partnership_id = r.partnership_id and d.owner_agency = m.owner_agency and d.person_ref = m.person_ref
                     and d.person_id = m.person_id and d.kind = 'DENIED' and d.claim_number > m.claim_number) as undone
        from made m
        join person.record r on r.partnership_id = (select partnership.my_partnership()) and r.owner_agency = m.owner_agency
         and r.person_ref = m.person_ref
    ), held as materialized (
        select r.record_id, r.person_id, r.category, r.owner_agency, r.handling, row_number() over (order by r.record_id) as n
        from person.record r
        where r.record_id in (select l.record_id from link l) or r.person_id in (select l.person_id from link l)
    ), shown as materialized (
        select h.record_id, h.person_id, h.owner_agency
        from (select array_agg(h.person_id order by h.n) as people, array_agg(h.category order by h.n) as categories,
                     array_agg(h.owner_agency order by h.n) as owners, array_agg(h.handling order by h.n) as handlings from held h) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
        join held h on h.n = s.n and s.seen
    ), counted as (
        select distinct least(l.owner_agency, o.owner_agency) as one, greatest(l.owner_agency, o.owner_agency) as other,
               l.owner_agency, l.person_ref, l.person_id, l.undone
        from link l join shown r on r.record_id = l.record_id
        join shown o on o.person_id = l.person_id and o.record_id <> l.record_id
    )
    select c.one, c.other, count(*), count(*) filter (where c.undone) from counted c group by c.one, c.other
$$;
revoke execute on function person.links_made() from public;
grant execute on function person.links_made() to ${app};
grant create on schema person to ${searcher};
alter function person.links_made() owner to ${searcher};
revoke create on schema person from ${searcher};
