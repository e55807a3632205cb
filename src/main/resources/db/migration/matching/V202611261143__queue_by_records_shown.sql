-- As before, but somebody counts where a record that is like the doubtful one may be shown, and their being on the cohort:
-- whoever is shown on its page, whenever they came, and nobody else. Whom a record is about now is who counts.
-- harm: 0 an arrest or custody waits, and they may be someone on the cohort; 1 they may be someone on the cohort; 2 neither.
-- later: somebody was asked about it, or it waits for a second person.
create or replace function matching.waiting() returns table (doubt_id uuid, later boolean, harm integer, since timestamptz, proposed boolean)
language sql stable security definer set search_path = pg_catalog set enable_nestloop = off set jit = off rows 10000 as $$
    with mine as materialized (
        select partnership.my_partnership() as partnership_id, partnership.today() as today
        where partnership.my_role() = 'DATA_STEWARD' or partnership.my_role() like 'JOB\_%'
    ), member as materialized (
        select m.person_id, m.category, m.owner_agency, m.handling
        from mine join cohort.membership m on m.partnership_id = mine.partnership_id
        where m.from_day <= mine.today and (m.to_day is null or mine.today < m.to_day)
    ), may_be as materialized (
        select a.doubt_id, a.person_id, a.category, a.owner_agency, a.handling
        from mine join person.alike a on a.partnership_id = mine.partnership_id
        where a.person_id in (select m.person_id from member m)
    ), guarded as materialized (
        select g.*, row_number() over () as n from (
            select b.doubt_id, b.person_id, b.category, b.owner_agency, b.handling from may_be b
            union all
            select null, m.person_id, m.category, m.owner_agency, m.handling from member m
            where m.person_id in (select b.person_id from may_be b)) as g
    ), shown as materialized (
        select g.doubt_id, g.person_id
        from (select array_agg(g.person_id order by g.n) as people, array_agg(g.category order by g.n) as categories,
                     array_agg(g.owner_agency order by g.n) as owners, array_agg(g.handling order by g.n) as handlings from guarded g) as a
        cross join lateral governance.sees_each(a.people, a.categories, a.owners, a.handlings) as s
        join guarded g on g.n = s.n and s.seen
    ), of_cohort as materialized (
        select distinct b.doubt_id from shown b
        where b.doubt_id is not null and b.person_id in (select m.person_id from shown m where m.doubt_id is null)
    ), urgent as materialized (
        select distinct r.agency, r.person_ref from mine join imports.waiting_row r on r.partnership_id = mine.partnership_id
        where r.kind in ('arrests', 'custody')
    ), second as materialized (
        select p.doubt_id from mine join matching.proposal p on p.partnership_id = mine.partnership_id
        where p.doubt_id is not null and p.decided_at is null and p.closed_at is null
    )
    select d.doubt_id, d.asked_at is not null or s.doubt_id is not null,
           case when c.doubt_id is null then 2 when u.agency is null then 1 else 0 end, d.since, s.doubt_id is not null
    from mine join person.doubt d on d.partnership_id = mine.partnership_id and d.settled_at is null
    left join of_cohort c on c.doubt_id = d.doubt_id
    left join urgent u on u.agency = d.owner_agency and u.person_ref = d.person_ref
    left join second s on s.doubt_id = d.doubt_id
$$;
