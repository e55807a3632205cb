-- As before, but the ages of all who are asked about are read at once: looked up person by person, in a partnership that is
-- no larger than its cohort, each look read everyone's.
create or replace function governance.sees_each(people uuid[], categories text[], owners text[], handlings text[])
    returns table (n bigint, seen boolean)
language plpgsql stable security definer set search_path = pg_catalog set enable_nestloop = off set jit = off rows 10000 as $$
#variable_conflict use_column
begin
    return query
    with me as materialized (
        select m.rules, (m.rules ->> 'staff')::uuid as staff, (m.rules ->> 'team')::uuid as team,
               (m.rules ->> 'today')::date as today, m.rules ->> 'agency' as agency, partnership.my_partnership() as partnership_id
        from (select governance.my_rules() as rules) as m
    ), listed as materialized (
        select e.person_id from me join governance.exclusion e on e.staff_id = me.staff
        union select r.person_id from governance.restriction r
        union select r.person_id from me join governance.relationship r on r.staff_id = me.staff
        union select r.person_id from me join governance.relationship r on r.team_id = me.team
        union select c.person_id from me join governance.consent c on c.agency = me.agency
        union select t.person_id from me join governance.break_glass_ticket t on t.staff_id = me.staff
    ), aged as materialized (
        select a.person_id, a.adult_on <= me.today as adult
        from governance.coming_of_age a cross join me where a.person_id = any (people)
    ), each as materialized (
        select asked.n, asked.person_id, asked.handling, asked.category collate "C" as category, asked.owner collate "C" as owner,
               coalesce(asked.handling, '') collate "C" as code,
               coalesce(aged.adult, false) as adult,
               coalesce(l.person_id, '00000000-0000-0000-0000-000000000000') as alone
        from unnest(people, categories, owners, handlings) with ordinality as asked(person_id, category, owner, handling, n)
        left join aged on aged.person_id = asked.person_id
        left join listed l on l.person_id = asked.person_id
    ), alike as materialized (
        select e.alone, e.adult, e.category, e.owner, e.code, (array_agg(e.person_id))[1] as person_id
        from each e group by e.alone, e.adult, e.category, e.owner, e.code
    ), decided as materialized (
        select l.*, governance.sees(me.rules, me.partnership_id, l.person_id, l.category, l.owner, nullif(l.code, '')) as seen
        from alike l cross join me
    )
    select e.n, d.seen from each e
    join decided d on d.category = e.category and d.owner = e.owner and d.code = e.code and d.adult = e.adult and d.alone = e.alone;
end $$;
