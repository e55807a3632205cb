-- The records that wait for the data steward, with what their order is made of: ids and nothing of what they say.
-- harm: 0 an arrest or custody waits, and they may be someone on the cohort; 1 they may be someone on the cohort; 2 neither.
-- Only whom whoever acts may be shown counts: with a record, and on the cohort. later: somebody was asked about it, or it
-- waits for a second person.
grant usage on schema matching, imports, cohort to ${searcher};
grant select on matching.proposal, imports.waiting_row, cohort.membership to ${searcher};
create policy found on matching.proposal for select to ${searcher} using (true);
create policy found on imports.waiting_row for select to ${searcher} using (true);
create index waiting_urgent on imports.waiting_row (partnership_id, agency, person_ref) where kind in ('arrests', 'custody');

create function matching.waiting() returns table (doubt_id uuid, later boolean, harm integer, since timestamptz, proposed boolean)
language sql stable security definer set search_path = pg_catalog set enable_nestloop = off set jit = off rows 10000 as $$
    with recursive mine as materialized (
        select partnership.my_partnership() as partnership_id, partnership.today() as today
        where partnership.my_role() = 'DATA_STEWARD' or partnership.my_role() like 'JOB\_%'
    ), waits as materialized (
        select d.doubt_id, d.owner_agency, d.person_ref, d.since, d.candidates, d.asked_at is not null as asked
        from mine join person.doubt d on d.partnership_id = mine.partnership_id
        where d.settled_at is null
    ), path as (
        select distinct m.person_id as was, m.person_id as now, 0 as steps
        from mine join person.move m on m.partnership_id = mine.partnership_id
        where m.kind = 'MERGE' and m.undone_at is null
        union all
        select p.was, next.to_person, p.steps + 1 from path p
        cross join lateral (
            select m.to_person from person.move m
            where m.person_id = p.now and m.kind = 'MERGE' and m.undone_at is null
            order by m.moved_at desc limit 1) as next
        where not exists (select 1 from person.record r where r.person_id = p.now)
    ) cycle now set round using been, became as materialized (
        select distinct on (was) was, now from path where not round and steps > 0 order by was, steps desc
    ), member as materialized (
        select m.person_id, m.category, m.owner_agency, m.handling
        from mine join cohort.membership m on m.partnership_id = mine.partnership_id
        where m.from_day <= mine.today and (m.to_day is null or mine.today < m.to_day)
    ), known_as as materialized (
        select m.person_id as said, m.person_id from member m
        union all select b.was, b.now from became b
    ), may_be as materialized (
        select w.doubt_id, k.person_id
        from waits w cross join unnest(w.candidates) as c(said) join known_as k on k.said = c.said
    ), membership as materialized (
        select m.* from member m where m.person_id in (select person_id from may_be)
    ), guarded as materialized (
        select g.*, row_number() over () as n from (
            select m.person_id, m.category, m.owner_agency, m.handling, true as of_membership from membership m
            union all
            select r.person_id, r.category, r.owner_agency, r.handling, false from person.record r
            where r.person_id in (select person_id from membership)) as g
    ), shown as materialized (
        select g.person_id
        from (select array_agg(g.person_id order by g.n) as people, array_agg(g.category order by g.n) as categories,
                     array_agg(g.owner_agency order by g.n) as owners, array_agg(g.handling order by g.n) as handlings from guarded g) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
        join guarded g on g.n = s.n and s.seen
        group by g.person_id having bool_or(g.of_membership) and bool_or(not g.of_membership)
    ), of_cohort as materialized (
        select distinct c.doubt_id from may_be c join shown s on s.person_id = c.person_id
    ), urgent as materialized (
        select distinct r.agency, r.person_ref from mine join imports.waiting_row r on r.partnership_id = mine.partnership_id
        where r.kind in ('arrests', 'custody')
    ), second as materialized (
        select p.doubt_id from mine join matching.proposal p on p.partnership_id = mine.partnership_id
        where p.doubt_id is not null and p.decided_at is null and p.closed_at is null
    )
    select w.doubt_id, w.asked or s.doubt_id is not null,
           case when c.doubt_id is null then 2 when u.agency is null then 1 else 0 end, w.since, s.doubt_id is not null
    from waits w
    left join of_cohort c on c.doubt_id = w.doubt_id
    left join urgent u on u.agency = w.owner_agency and u.person_ref = w.person_ref
    left join second s on s.doubt_id = w.doubt_id
$$;
revoke execute on function matching.waiting() from public;
grant execute on function matching.waiting() to ${app};
grant create on schema matching to ${searcher};
alter function matching.waiting() owner to ${searcher};
revoke create on schema matching from ${searcher};
